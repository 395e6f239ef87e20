package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What tells an unchanged file without reading it.
 *
 * @param permissions permission bits
 * @param modified time of the last modification
 * @param sizeBytes size
 * @param fileKey identity of the file in its file system
 */
record FileStamp(int permissions, FileTime modified, long sizeBytes, FileKey fileKey) {
    private static final Duration CLOCK_GRANULARITY = Duration.ofMillis(50);
    private static final Duration COARSE_CLOCK_GRANULARITY = Duration.ofSeconds(2);
    private static final int EXECUTE_BITS = 0111;

    static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(
                permissions(attributes),
                attributes.lastModifiedTime(),
                attributes.size(),
                FileKey.of(attributes.fileKey()));
    }

    /** Looks at a file of which it is known that it is one. */
    static FileStamp read(Path file, Class<? extends BasicFileAttributes> attributesType) throws IOException {
        return of(Files.readAttributes(file, attributesType, LinkOption.NOFOLLOW_LINKS));
    }

    private static int permissions(BasicFileAttributes attributes) {
        if (!(attributes instanceof PosixFileAttributes posix)) {
            return 0600;
        }
        int bits = 0;
        for (PosixFilePermission permission : posix.permissions()) {
            bits |= Permissions.bit(permission);
        }
        return bits;
    }

    boolean isExecutable() {
        return (permissions & EXECUTE_BITS) != 0;
    }

    /** Whether the content is the same for all that can be told from outside. */
    boolean sameContent(FileStamp other) {
        return modified.equals(other.modified) && sizeBytes == other.sizeBytes && fileKey.equals(other.fileKey);
    }

    /**
     * Whether the file could have changed again after it was read at this instant without its time of modification
     * showing it, because file systems count time in steps.
     */
    boolean isRacy(Instant readAt) {
        Instant time = modified.toInstant();
        Duration step =
                time.equals(time.truncatedTo(ChronoUnit.SECONDS)) ? COARSE_CLOCK_GRANULARITY : CLOCK_GRANULARITY;
        return !time.plus(step).isBefore(readAt);
    }
}
