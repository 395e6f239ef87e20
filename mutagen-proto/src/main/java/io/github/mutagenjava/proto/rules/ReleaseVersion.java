package io.github.mutagenjava.proto.rules;

import io.github.mutagenjava.proto.daemon.VersionResponse;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Mutagen. Numbers are unsigned. A tagged version is a preview: it comes before the release with the same
 * numbers.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 * @param tag what stands behind a dash, empty on a release
 * @since 0.1
 */
public record ReleaseVersion(long major, long minor, long patch, String tag) implements Comparable<ReleaseVersion> {
    /** The first one whose states have the layout of our schema; states of older daemons cannot be read. */
    public static final ReleaseVersion MINIMUM = new ReleaseVersion(0, 15, 0, "");

    private static final Pattern FORM = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)(?:-(\\S+))?");

    private static final Comparator<ReleaseVersion> NUMBERS = Comparator.comparing(
                    ReleaseVersion::major, Long::compareUnsigned)
            .thenComparing(ReleaseVersion::minor, Long::compareUnsigned)
            .thenComparing(ReleaseVersion::patch, Long::compareUnsigned);

    private static final Comparator<ReleaseVersion> ORDER =
            NUMBERS.thenComparing(version -> version.tag().isEmpty()).thenComparing(ReleaseVersion::tag);

    public ReleaseVersion {
        Objects.requireNonNull(tag, "tag");
    }

    /** Returns the version that a daemon reports. */
    public static ReleaseVersion of(VersionResponse response) {
        return new ReleaseVersion(response.getMajor(), response.getMinor(), response.getPatch(), response.getTag());
    }

    /**
     * Reads the form that {@code mutagen version} prints: {@code 0.18.1} or {@code 0.19.0-dev}.
     *
     * @throws InvalidTextException if {@code text} has another form
     */
    public static ReleaseVersion parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            try {
                return new ReleaseVersion(
                        Long.parseUnsignedLong(form.group(1)),
                        Long.parseUnsignedLong(form.group(2)),
                        Long.parseUnsignedLong(form.group(3)),
                        Objects.requireNonNullElse(form.group(4), ""));
            } catch (NumberFormatException e) {
                // a number of more than 64 bits
            }
        }
        throw new InvalidTextException(
                "invalid version \"%s\": expected MAJOR.MINOR.PATCH or MAJOR.MINOR.PATCH-TAG".formatted(text), text);
    }

    /** Tells whether our schema can be spoken with a daemon of this version: from {@link #MINIMUM} on, tag aside. */
    public boolean isSupported() {
        return NUMBERS.compare(this, MINIMUM) >= 0;
    }

    @Override
    public int compareTo(ReleaseVersion other) {
        return ORDER.compare(this, other);
    }

    /** Returns the form that {@link #parse} reads. */
    @Override
    public String toString() {
        String numbers =
                Long.toUnsignedString(major) + "." + Long.toUnsignedString(minor) + "." + Long.toUnsignedString(patch);
        return tag.isEmpty() ? numbers : numbers + "-" + tag;
    }
}
