package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Scans single files, reading only those that do not look like they did before. */
final class FileScanner {
    private final FileHasher hasher;
    private final PermissionsMode permissionsMode;
    private final Cancellation cancellation;

    FileScanner(HashingAlgorithm algorithm, PermissionsMode permissionsMode, Cancellation cancellation) {
        this.hasher = new FileHasher(algorithm);
        this.permissionsMode = permissionsMode;
        this.cancellation = cancellation;
    }

    /**
     * Scans a file.
     *
     * @param earlier what an earlier scan remembered of it
     * @throws NoSuchFileException if it is gone
     */
    FoundFile scan(Path path, BasicFileAttributes attributes, @Nullable ScannedFile earlier)
            throws NoSuchFileException, CancelledException {
        FileStamp stamp = FileStamp.of(attributes);
        if (earlier != null && earlier.settled() && earlier.stamp().sameContent(stamp)) {
            boolean same = earlier.stamp().equals(stamp);
            return found(same ? earlier : new ScannedFile(stamp, earlier.digest(), true));
        }
        Instant readAt = Instant.now();
        try (SeekableByteChannel channel = FileHasher.open(path)) {
            FileHasher.Result result;
            try {
                result = hasher.hash(channel, cancellation);
            } catch (IOException e) {
                return FoundFile.problematic("unable to hash file contents: " + OperatingSystemError.text(e));
            }
            if (result.sizeBytes() != stamp.sizeBytes()) {
                return FoundFile.problematic(
                        "hashed size mismatch: " + result.sizeBytes() + " != " + stamp.sizeBytes());
            }
            return found(new ScannedFile(stamp, result.digest(), !stamp.isRacy(readAt)));
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            return FoundFile.problematic("unable to open file: " + OperatingSystemError.text(e));
        }
    }

    private FoundFile found(ScannedFile scanned) {
        boolean executable =
                permissionsMode == PermissionsMode.PORTABLE && scanned.stamp().isExecutable();
        return new FoundFile(Entry.file(scanned.digest(), executable), scanned);
    }
}
