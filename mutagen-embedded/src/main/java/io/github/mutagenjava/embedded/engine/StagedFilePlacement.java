package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Moves staged files to where they belong. A new file is linked to its name, which fails if something has appeared
 * there; a replacement is renamed over the old file in one step. New files can be placed by several threads at a time.
 */
final class StagedFilePlacement {
    private static final String CROSS_DEVICE_PREFIX = TemporaryNames.PREFIX + "cross-device-rename";

    private final StagingStore store;
    private final EndpointSettings settings;
    private final Ownership ownership;
    private final FaultHook hook;
    private final Map<String, ScannedFile> placed = new ConcurrentHashMap<>();
    private volatile boolean filesMissing;

    StagedFilePlacement(StagingStore store, EndpointSettings settings, Ownership ownership, FaultHook hook) {
        this.store = store;
        this.settings = settings;
        this.ownership = ownership;
        this.hook = hook;
    }

    /** Whether a staged file was not there when it was needed. */
    boolean filesMissing() {
        return filesMissing;
    }

    /** The files that were placed, by path, as far as their next scan need not read them. */
    Map<String, ScannedFile> placed() {
        return placed;
    }

    int mode(Entry target) {
        int mode = settings.defaultFileMode();
        return target.executable() ? Permissions.executableForReaders(mode) : mode;
    }

    /** Looks at what is about to be replaced, and at what has been. */
    interface ReplacementCheck {
        /** The last look before. */
        void before() throws TransitionException;

        /** A look at the old file, kept under another name. */
        void kept(Path kept) throws TransitionException;
    }

    /** Gives a new file its name; one that is taken stays as it is. */
    void placeNew(String path, Entry target, Path destination) throws TransitionException {
        place(path, target, destination, null);
    }

    /** Puts a file in the place of another, if that still is what the check wants. */
    void replace(String path, Entry target, Path destination, ReplacementCheck check) throws TransitionException {
        place(path, target, destination, check);
    }

    private void place(String path, Entry target, Path destination, @Nullable ReplacementCheck check)
            throws TransitionException {
        StagedFile found = store.find(path, target.fileDigest());
        Path staged = found.location();
        prepare(found, mode(target));
        hook.reached("before placing a file");
        Optional<ScannedFile> settled = found.settled();
        try {
            if (check == null) {
                link(staged, destination);
            } else {
                replace(staged, destination, check);
            }
            settled.ifPresent(file -> placed.put(path, file));
        } catch (NoSuchFileException e) {
            noteIfMissing(staged);
            throw relocation(e);
        } catch (FileAlreadyExistsException | AccessDeniedException e) {
            throw relocation(e);
        } catch (UnsupportedOperationException | FileSystemException e) {
            placeFromOtherDevice(staged, mode(target), destination, check);
        } catch (IOException e) {
            throw relocation(e);
        }
        hook.reached("after placing a file");
    }

    /**
     * Renames over the old file in one step, so that a reader sees one of the two. The old one is kept under a second
     * name meanwhile: if somebody has written to it since the last look, it comes back.
     */
    private void replace(Path file, Path destination, ReplacementCheck check) throws IOException, TransitionException {
        check.before();
        Path kept = ExactRemoval.aside(destination);
        try {
            Files.createLink(kept, destination);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // No hard links here: the last look has to do.
            Files.move(file, destination, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try {
            check.kept(kept);
            Files.move(file, destination, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | TransitionException e) {
            Files.delete(kept);
            throw e;
        }
        hook.reached("after replacing a file");
        try {
            check.kept(kept);
        } catch (TransitionException e) {
            Files.move(kept, destination, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        Files.delete(kept);
    }

    private void noteIfMissing(Path staged) {
        if (!Files.exists(staged, LinkOption.NOFOLLOW_LINKS)) {
            filesMissing = true;
        }
    }

    private static TransitionException relocation(IOException e) {
        return new TransitionException("unable to relocate staged file: " + OperatingSystemError.text(e), e);
    }

    private void prepare(StagedFile found, int mode) throws TransitionException {
        Path staged = found.location();
        try {
            if (mode != 0600 || !ownership.isUnset() || !found.isFresh()) {
                setPermissions(staged, mode);
            }
        } catch (NoSuchFileException e) {
            filesMissing = true;
            throw new TransitionException(
                    "unable to set staged file permissions: unable to set permission bits: chmod " + staged
                            + ": no such file or directory",
                    e);
        } catch (IOException e) {
            throw new TransitionException("unable to set staged file permissions: " + OperatingSystemError.text(e), e);
        }
    }

    void setOwnership(Path path) throws IOException {
        if (!ownership.isUnset()) {
            ownership.apply(path);
        }
    }

    void setPermissions(Path path, int mode) throws IOException {
        setOwnership(path);
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(Permissions.toSet(mode));
        }
    }

    private void link(Path staged, Path destination) throws IOException {
        Files.createLink(destination, staged);
        hook.reached("after linking a file");
        Files.delete(staged);
    }

    /** Copies into the directory of the destination first, so that the last step is still a single one. */
    private void placeFromOtherDevice(Path staged, int mode, Path destination, @Nullable ReplacementCheck check)
            throws TransitionException {
        Path copy;
        try {
            copy = Files.createTempFile(destination.getParent(), CROSS_DEVICE_PREFIX, null);
        } catch (IOException e) {
            throw new TransitionException(
                    "unable to create temporary file for cross-device rename: " + OperatingSystemError.text(e), e);
        }
        try {
            Files.copy(staged, copy, StandardCopyOption.REPLACE_EXISTING);
            setPermissions(copy, mode);
            hook.reached("before placing a copied file");
            if (check == null) {
                linkOrMove(copy, destination);
            } else {
                replace(copy, destination, check);
            }
            Files.deleteIfExists(staged);
        } catch (TransitionException e) {
            deleteCopy(copy, e);
            throw e;
        } catch (IOException e) {
            deleteCopy(copy, e);
            noteIfMissing(staged);
            throw new TransitionException("unable to relocate intermediate file: " + OperatingSystemError.text(e), e);
        }
    }

    private static void deleteCopy(Path copy, Exception reason) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** Where there are no hard links, a plain move that looks whether the name is free is the best there is. */
    private void linkOrMove(Path copy, Path destination) throws IOException {
        try {
            link(copy, destination);
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(copy, destination);
        }
    }
}
