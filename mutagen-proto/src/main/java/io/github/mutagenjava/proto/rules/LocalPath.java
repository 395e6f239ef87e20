package io.github.mutagenjava.proto.rules;

import java.util.ArrayDeque;
import java.util.Deque;

/** Makes a local path what the daemon wants: tilde expanded, absolute, without dots and doubled separators. */
final class LocalPath {
    private final UrlContext context;
    private final boolean windows;

    LocalPath(UrlContext context) {
        this.context = context;
        windows = context.platform() == Platform.WINDOWS;
    }

    /** @throws InvalidTextException with Mutagen's text, without what it was to be done for */
    String normalize(String text) {
        String path = text.startsWith("~") ? expand(text) : text;
        return windows ? WindowsPath.absolute(path, context.workingDirectory()) : clean(absolute(path));
    }

    private String absolute(String path) {
        return path.startsWith("/") ? path : context.workingDirectory() + "/" + path;
    }

    private String expand(String text) {
        int separator = firstSeparator(text);
        String user = text.substring(1, separator);
        String home = user.isEmpty() ? ownHome(text) : homeOf(user, text);
        return home + (windows ? "\\" : "/") + text.substring(separator);
    }

    private int firstSeparator(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '/' || (windows && text.charAt(i) == '\\')) {
                return i;
            }
        }
        return text.length();
    }

    private String ownHome(String text) {
        String home = context.variables().getOrDefault(windows ? "USERPROFILE" : "HOME", "");
        if (home.isEmpty()) {
            throw failure(
                    "compute path to home directory: %s is not defined".formatted(windows ? "%userprofile%" : "$HOME"),
                    text);
        }
        return home;
    }

    private String homeOf(String user, String text) {
        return context.homes().apply(user).orElseThrow(() -> failure("lookup user: user: unknown user " + user, text));
    }

    private static InvalidTextException failure(String what, String text) {
        return new InvalidTextException("unable to perform tilde expansion: unable to " + what, text);
    }

    private static String clean(String path) {
        return "/" + String.join("/", names(path.split("/", -1)));
    }

    /** Leaves out nothing and "."; ".." takes back the name before it, and there is nothing above the root. */
    static Iterable<String> names(String[] parts) {
        Deque<String> names = new ArrayDeque<>();
        for (String part : parts) {
            if (part.equals("..")) {
                names.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                names.add(part);
            }
        }
        return names;
    }
}
