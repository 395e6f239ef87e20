package io.github.mutagenjava.proto.rules;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whose rules decide what a path is: local paths are judged by those of the machine that the daemon runs on.
 *
 * @since 0.1
 */
public enum Platform {
    POSIX,
    WINDOWS;

    /** Drive letter and separator, or two separators (UNC and device paths), or {@code \??\NAME\}. */
    private static final Pattern ABSOLUTE_ON_WINDOWS =
            Pattern.compile("\\p{ASCII}:[\\\\/].*|[\\\\/]{2}.*|[\\\\/]\\?\\?[\\\\/][^\\\\/]*[\\\\/].*", Pattern.DOTALL);

    /** Returns the platform that this process runs on. */
    public static Platform current() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows") ? WINDOWS : POSIX;
    }

    /** Tells whether {@code path} is absolute on this platform. */
    public boolean isAbsolute(String path) {
        return this == POSIX
                ? path.startsWith("/")
                : ABSOLUTE_ON_WINDOWS.matcher(path).matches();
    }
}
