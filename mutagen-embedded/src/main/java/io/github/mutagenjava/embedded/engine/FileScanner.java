package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scans single files, reading only those that do not look like they did before. Used by one thread at a time. */
final class FileScanner {
    private final HashingAlgorithm algorithm;
    private final FileHasher hasher;
    private final PermissionsMode permissionsMode;
    private final Class<? extends BasicFileAttributes> attributesType;
    private final Cancellation cancellation;

    FileScanner(
            HashingAlgorithm algorithm,
            PermissionsMode permissionsMode,
            Class<? extends BasicFileAttributes> attributesType,
            Cancellation cancellation) {
        this.algorithm = algorithm;
        this.hasher = new FileHasher(algorithm);
        this.permissionsMode = permissionsMode;
        this.attributesType = attributesType;
        this.cancellation = cancellation;
    }

    FileScanner forAnotherThread() {
        return new FileScanner(algorithm, permissionsMode, attributesType, cancellation);
    }

    /**
     * Tells a file from outside.
     *
     * @param earlier what an earlier scan remembered of it
     * @return what it is, or empty if it has to be read
     */
    Optional<FoundFile> recognize(FileStamp stamp, @Nullable ScannedFile earlier) {
        if (earlier == null || !earlier.settled() || !earlier.stamp().sameContent(stamp)) {
            return Optional.empty();
        }
        boolean same = earlier.stamp().equals(stamp);
        return Optional.of(found(same ? earlier : new ScannedFile(stamp, earlier.digest(), true)));
    }

    /**
     * Reads a file.
     *
     * @param stamp what it looked like; if it turns out to have grown or shrunk since, it is looked at once more
     * @throws NoSuchFileException if it is gone
     */
    FoundFile read(Path path, FileStamp stamp) throws NoSuchFileException, CancelledException {
        Attempt attempt = attempt(path, stamp);
        return attempt.sizeChanged ? attemptAsItIsNow(path, attempt).found : attempt.found;
    }

    private record Attempt(FoundFile found, boolean sizeChanged) {}

    private Attempt attemptAsItIsNow(Path path, Attempt failed) throws NoSuchFileException, CancelledException {
        try {
            BasicFileAttributes now = Files.readAttributes(path, attributesType, LinkOption.NOFOLLOW_LINKS);
            return now.isRegularFile() ? attempt(path, FileStamp.of(now)) : failed;
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            return failed;
        }
    }

    private Attempt attempt(Path path, FileStamp stamp) throws NoSuchFileException, CancelledException {
        if (cancellation.isRequested()) {
            throw new CancelledException();
        }
        Instant readAt = Instant.now();
        try (SeekableByteChannel channel = FileHasher.open(path)) {
            FileHasher.Result result;
            try {
                result = hasher.hash(channel, cancellation);
            } catch (IOException e) {
                return problem("unable to hash file contents: " + OperatingSystemError.text(e));
            }
            if (result.sizeBytes() != stamp.sizeBytes()) {
                String sizes = result.sizeBytes() + " != " + stamp.sizeBytes();
                return new Attempt(FoundFile.problematic("hashed size mismatch: " + sizes), true);
            }
            return new Attempt(found(new ScannedFile(stamp, result.digest(), !stamp.isRacy(readAt))), false);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            return problem("unable to open file: " + OperatingSystemError.text(e));
        }
    }

    private static Attempt problem(String text) {
        return new Attempt(FoundFile.problematic(text), false);
    }

    private FoundFile found(ScannedFile scanned) {
        boolean executable =
                permissionsMode == PermissionsMode.PORTABLE && scanned.stamp().isExecutable();
        return new FoundFile(Entry.file(scanned.digest(), executable), scanned);
    }
}
