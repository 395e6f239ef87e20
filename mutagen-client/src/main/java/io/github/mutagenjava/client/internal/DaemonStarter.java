package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.DaemonUnavailableException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts the daemon as the command line does: with {@code mutagen daemon start}, which returns before the daemon
 * listens.
 */
final class DaemonStarter {
    private static final long SECONDS_TO_START = 10;

    private final SocketLocation location;
    private final Map<String, String> environment;

    DaemonStarter(SocketLocation location) {
        this.location = location;
        this.environment = location.environment();
    }

    /** The variable that forbids it counts only with the value 1. */
    boolean isForbidden() {
        return "1".equals(environment.get("MUTAGEN_DISABLE_AUTOSTART"));
    }

    /**
     * Starts the daemon for a socket. Blocks until the command has returned.
     *
     * @throws DaemonUnavailableException if there is no executable, or it fails
     */
    void start(Path socket) {
        Path executable = executable()
                .orElseThrow(() -> new DaemonUnavailableException("no daemon at " + socket
                        + ", and no `mutagen` on the PATH to start it; install Mutagen or set MUTAGEN_EXECUTABLE"));
        try {
            ProcessBuilder command = new ProcessBuilder(executable.toString(), "daemon", "start")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            Map<String, String> variables = command.environment();
            variables.clear();
            variables.putAll(environment);
            variables.remove(SocketLocation.DATA_DIRECTORY);
            if (!socket.equals(location.inHome())) {
                variables.put(
                        SocketLocation.DATA_DIRECTORY, dataDirectoryOf(socket).toString());
            }
            Process process = command.start();
            if (!process.waitFor(SECONDS_TO_START, TimeUnit.SECONDS)) {
                process.destroy();
                throw new DaemonUnavailableException("`" + executable + " daemon start` did not return within "
                        + SECONDS_TO_START + " seconds; run it by hand to see why");
            }
            if (process.exitValue() != 0) {
                throw new DaemonUnavailableException("`" + executable + " daemon start` failed with exit status "
                        + process.exitValue() + "; run it by hand to see why");
            }
        } catch (IOException e) {
            throw new DaemonUnavailableException("`" + executable + " daemon start` could not be run: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DaemonUnavailableException("interrupted while the daemon was started", e);
        }
    }

    private Optional<Path> executable() {
        String named = environment.get("MUTAGEN_EXECUTABLE");
        if (named != null && !named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        String path = environment.getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> List.of("mutagen", "mutagen.exe").stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A daemon started for another socket than this would never be found. */
    private static Path dataDirectoryOf(Path socket) {
        Path folder = socket.getParent();
        Path directory = folder == null ? null : folder.getParent();
        if (directory == null || !socket.endsWith(Path.of("daemon", "daemon.sock"))) {
            throw new DaemonUnavailableException("no daemon at " + socket
                    + ", and none can be started there: expected a" + " path that ends in daemon/daemon.sock");
        }
        return directory;
    }
}
