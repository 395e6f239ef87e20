package io.github.mutagenjava.client.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the daemon's socket as the command line does.
 *
 * @param environment the variables of the process
 * @param home the user's home folder
 */
public record SocketLocation(Map<String, String> environment, Path home) {
    static final String DATA_DIRECTORY = "MUTAGEN_DATA_DIRECTORY";

    private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

    public static SocketLocation ofThisProcess() {
        Map<String, String> environment = System.getenv();
        // The daemon goes by the variable; the JVM's property can name another folder, for example in a container.
        String home = environment.getOrDefault("HOME", "");
        return new SocketLocation(environment, Path.of(home.isEmpty() ? System.getProperty("user.home") : home));
    }

    /** The socket of this user's daemon. */
    public Path discover() {
        String directory = environment.get(DATA_DIRECTORY);
        return directory == null ? inHome() : inDataDirectory(absolute(directory));
    }

    /** Where the daemon listens if no variable says otherwise. */
    Path inHome() {
        return inDataDirectory(home.resolve(".mutagen"));
    }

    /** A socket given as a path, {@code unix:PATH} or {@code unix://PATH}. */
    public Path parse(String text) {
        String path = text;
        if (path.startsWith("unix:")) {
            path = path.substring("unix:".length());
            path = path.startsWith("//") ? path.substring(2) : path;
        }
        if (path.isBlank() || OTHER_SCHEME.matcher(path).lookingAt()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" names no socket; expected a path, unix:PATH or unix://PATH");
        }
        if (path.equals("~") || path.startsWith("~/")) {
            return home.resolve(path.substring(1).replaceFirst("^/+", ""));
        }
        return Path.of(path).toAbsolutePath();
    }

    private static Path absolute(String directory) {
        if (directory.isEmpty()) {
            throw new IllegalArgumentException(
                    DATA_DIRECTORY + " is set but empty; expected an absolute path, or unset it");
        }
        Path path = Path.of(directory);
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException(DATA_DIRECTORY + " is \"" + directory + "\"; expected an absolute path");
        }
        return path;
    }

    private static Path inDataDirectory(Path directory) {
        return directory.resolve("daemon").resolve("daemon.sock");
    }
}
