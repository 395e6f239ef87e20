package io.github.mutagenjava.proto.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths by the rules of Windows, decided on the text alone. */
final class WindowsPath {
    private static final Pattern DRIVE_ROOTED = Pattern.compile("[a-zA-Z]:[\\\\/].*", Pattern.DOTALL);

    /** A drive, or host and share, and what follows. */
    private static final Pattern VOLUME =
            Pattern.compile("([^\\\\]:|\\\\\\\\[^\\\\]*(?:\\\\[^\\\\]*)?)?(.*)", Pattern.DOTALL);

    private WindowsPath() {}

    /** Tells whether {@code text} starts with a drive letter, a colon and a separator. */
    static boolean isDriveRooted(String text) {
        return DRIVE_ROOTED.matcher(text).matches();
    }

    /**
     * Makes a path absolute and clean. A path relative to a drive that is not the working directory's starts at the
     * root of that drive, since each drive's own working directory is not known.
     */
    static String absolute(String path, String workingDirectory) {
        Parts parts = Parts.of(path);
        Parts base = Parts.of(workingDirectory);
        if (parts.volume.isEmpty()) {
            parts = new Parts(base.volume, parts.isRooted() ? parts.rest : base.rest + "\\" + parts.rest);
        } else if (!parts.isRooted() && parts.volume.equalsIgnoreCase(base.volume)) {
            parts = new Parts(parts.volume, base.rest + "\\" + parts.rest);
        }
        String names = String.join("\\", LocalPath.names(parts.rest.split("\\\\", -1)));
        return names.isEmpty() && parts.isShare() && parts.rest.isEmpty() ? parts.volume : parts.volume + "\\" + names;
    }

    private record Parts(String volume, String rest) {
        static Parts of(String path) {
            Matcher matcher = VOLUME.matcher(path.replace('/', '\\'));
            if (!matcher.matches()) {
                throw new IllegalStateException("every text has this form: " + path);
            }
            String volume = matcher.group(1);
            return new Parts(volume == null ? "" : volume, matcher.group(2));
        }

        boolean isRooted() {
            return rest.startsWith("\\");
        }

        boolean isShare() {
            return volume.startsWith("\\\\");
        }
    }
}
