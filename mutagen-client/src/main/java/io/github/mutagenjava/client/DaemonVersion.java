package io.github.mutagenjava.client;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * The version of a Mutagen daemon. Versions are ordered by their numbers; of two with equal numbers, the one with a tag
 * (a pre-release) comes first.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 * @param tag the pre-release tag without its dash, empty for a release
 * @since 0.1
 */
public record DaemonVersion(long major, long minor, long patch, String tag) implements Comparable<DaemonVersion> {
    private static final Comparator<DaemonVersion> ORDER = Comparator.comparingLong(DaemonVersion::major)
            .thenComparingLong(DaemonVersion::minor)
            .thenComparingLong(DaemonVersion::patch)
            .thenComparing(version -> version.tag.isEmpty())
            .thenComparing(DaemonVersion::tag);

    /** Checks that the tag is present. */
    public DaemonVersion {
        requireNonNull(tag, "tag");
    }

    @Override
    public int compareTo(DaemonVersion other) {
        return ORDER.compare(this, other);
    }

    /** The usual text, for example {@code 0.18.1} or {@code 0.19.0-dev}. */
    @Override
    public String toString() {
        String numbers = major + "." + minor + "." + patch;
        return tag.isEmpty() ? numbers : numbers + "-" + tag;
    }
}
