package io.github.mutagenjava.proto.rules;

import java.util.regex.Pattern;

/** Paths that can only be meant for Windows. */
final class WindowsPath {
    private static final Pattern DRIVE_ROOTED = Pattern.compile("[a-zA-Z]:[\\\\/].*", Pattern.DOTALL);

    private WindowsPath() {}

    /** Tells whether {@code text} starts with a drive letter, a colon and a separator. */
    static boolean isDriveRooted(String text) {
        return DRIVE_ROOTED.matcher(text).matches();
    }
}
