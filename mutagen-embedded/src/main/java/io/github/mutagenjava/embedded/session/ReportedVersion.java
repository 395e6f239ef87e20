package io.github.mutagenjava.embedded.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of Mutagen that the daemon says it is; Mutagen's command line insists on its own.
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 * @param tag what follows a dash, empty for a release
 */
public record ReportedVersion(int major, int minor, int patch, String tag) {
    /** The version whose behaviour the embedded daemon follows. */
    public static final ReportedVersion DEFAULT = new ReportedVersion(0, 18, 1, "");

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})(?:-(.+))?");

    /**
     * Reads a version.
     *
     * @param text such as {@code 0.18.1} or {@code 0.19.0-dev}
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static ReportedVersion parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "invalid version \"" + text + "\": expected MAJOR.MINOR.PATCH or MAJOR.MINOR.PATCH-TAG");
        }
        String tag = matcher.group(4);
        return new ReportedVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                tag == null ? "" : tag);
    }
}
