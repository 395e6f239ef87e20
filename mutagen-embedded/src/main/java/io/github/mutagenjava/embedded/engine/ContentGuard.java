package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes sure, right before content is replaced or removed, that it is what the scan saw. Stricter than the daemon,
 * which compares size and times only: the content is read again as well.
 */
final class ContentGuard {
    private static final String MODIFIED = "modification detected";

    private final Snapshot seen;
    private final SymbolicLinkMode symbolicLinkMode;
    private final FileHasher hasher;
    private final Cancellation cancellation;

    ContentGuard(
            Snapshot seen, SymbolicLinkMode symbolicLinkMode, HashingAlgorithm algorithm, Cancellation cancellation) {
        this.seen = seen;
        this.symbolicLinkMode = symbolicLinkMode;
        this.hasher = new FileHasher(algorithm);
        this.cancellation = cancellation;
    }

    void ensureFile(Path file, String path, Entry expected) throws TransitionException {
        try {
            compareFile(file, path, expected);
        } catch (TransitionException e) {
            throw e.within("unable to validate existing file");
        }
    }

    private void compareFile(Path file, String path, Entry expected) throws TransitionException {
        ScannedFile scanned = seen.file(path);
        if (scanned == null) {
            throw new TransitionException("unable to find cache information for path");
        }
        if (!scanned.digest().equals(expected.fileDigest())) {
            throw new TransitionException(MODIFIED);
        }
        ensureStamp(file, scanned.stamp());
        ensureDigest(file, scanned.digest());
        ensureStamp(file, scanned.stamp());
    }

    /**
     * Makes sure that a file that has just passed {@link #ensureFile} and now has another name is still the same.
     *
     * @param path the path under which the scan saw it
     */
    void ensureSameFile(Path file, String path) throws TransitionException {
        ScannedFile scanned = seen.file(path);
        if (scanned == null) {
            throw new TransitionException(MODIFIED);
        }
        ensureStamp(file, scanned.stamp());
        if (scanned.stamp().isRacy(Instant.now())) {
            ensureDigest(file, scanned.digest());
        }
    }

    private void ensureDigest(Path file, Digest expected) throws TransitionException {
        try {
            if (!hasher.hash(file, cancellation).digest().equals(expected)) {
                throw new TransitionException(MODIFIED);
            }
        } catch (IOException e) {
            throw new TransitionException("unable to read file: " + OperatingSystemError.text(e), e);
        } catch (CancelledException e) {
            throw new TransitionException(Transition.CANCELLED, e);
        }
    }

    private static void ensureStamp(Path file, FileStamp expected) throws TransitionException {
        try {
            Class<? extends BasicFileAttributes> type =
                    file.getFileSystem().supportedFileAttributeViews().contains("posix")
                            ? PosixFileAttributes.class
                            : BasicFileAttributes.class;
            BasicFileAttributes attributes = Files.readAttributes(file, type, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile() || !FileStamp.of(attributes).equals(expected)) {
                throw new TransitionException(MODIFIED);
            }
        } catch (IOException e) {
            throw new TransitionException("unable to grab file statistics: " + OperatingSystemError.text(e), e);
        }
    }

    /** A link that this mode would not have scanned is not made either. */
    void ensureCreatable(String path, Entry link) throws TransitionException {
        if (symbolicLinkMode == SymbolicLinkMode.IGNORE) {
            throw new TransitionException("symbolic link creation requested with symbolic links ignored");
        }
        if (symbolicLinkMode == SymbolicLinkMode.PORTABLE
                && SymbolicLinkTarget.problem(path, link.target()).isPresent()) {
            throw new TransitionException("symbolic link was not in normalized form or was not portable");
        }
    }

    void ensureSymbolicLink(Path link, String path, Entry expected) throws TransitionException {
        if (symbolicLinkMode == SymbolicLinkMode.IGNORE) {
            throw new TransitionException("symbolic link removal requested with symbolic links ignored");
        }
        try {
            compareSymbolicLink(link, path, expected);
        } catch (TransitionException e) {
            throw e.within("unable to validate existing symbolic link");
        }
    }

    private void compareSymbolicLink(Path link, String path, Entry expected) throws TransitionException {
        String target;
        try {
            if (!Files.isSymbolicLink(link)) {
                throw new TransitionException("unable to read symbolic link target: invalid argument");
            }
            target = LinkTarget.read(link);
        } catch (IOException e) {
            throw new TransitionException("unable to read symbolic link target: " + OperatingSystemError.text(e), e);
        }
        if (symbolicLinkMode == SymbolicLinkMode.PORTABLE) {
            Optional<String> problem = SymbolicLinkTarget.problem(path, target);
            if (problem.isPresent()) {
                throw new TransitionException("unable to normalize target in portable mode: " + problem.get());
            }
        }
        if (!target.equals(expected.target())) {
            throw new TransitionException("symbolic link target does not match expected");
        }
    }
}
