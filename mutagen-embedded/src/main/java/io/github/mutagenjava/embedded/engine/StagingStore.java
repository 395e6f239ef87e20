package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files on their way into a root, under names made of their digests and paths. What a crash left behind is good for
 * another try, after it has been read again to see that it is whole. Used by one thread at a time, but for its intakes and
 * for finding files.
 */
final class StagingStore {
    private static final Set<StandardOpenOption> NEW_FILE =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path directory;
    private final long maximumFileSizeBytes;
    private final HashingAlgorithm algorithm;
    private final FaultHook hook;
    private final Class<? extends BasicFileAttributes> attributesType;
    private final FileAttribute<?>[] privateFile;
    private final FileAttribute<?>[] privateDirectory;
    private final StagedNames names;
    private final Set<Path> madePrefixes = ConcurrentHashMap.newKeySet();
    private final Map<String, StagedFile> written = new ConcurrentHashMap<>();
    private boolean ready;
    private boolean empty;

    StagingStore(Path directory, long maximumFileSizeBytes, HashingAlgorithm algorithm, FaultHook hook) {
        this.directory = directory;
        this.names = new StagedNames(directory);
        this.maximumFileSizeBytes = maximumFileSizeBytes;
        this.algorithm = algorithm;
        this.hook = hook;
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        this.attributesType = posix ? PosixFileAttributes.class : BasicFileAttributes.class;
        this.privateFile = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(Permissions.toSet(0600))}
                : new FileAttribute<?>[0];
        this.privateDirectory = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(Permissions.toSet(0700))}
                : new FileAttribute<?>[0];
    }

    void open() throws EngineException {
        if (ready) {
            return;
        }
        try {
            empty = !Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS);
            if (empty) {
                Files.createDirectory(directory, privateDirectory);
            }
        } catch (FileAlreadyExistsException e) {
            throw new EngineException("unable to initialize stager: storage root exists and is not directory", e);
        } catch (IOException e) {
            throw new EngineException(
                    "unable to initialize stager: unable to create storage root: mkdir " + directory + ": "
                            + OperatingSystemError.text(e),
                    e);
        }
        ready = true;
    }

    /** Whether the file is here with exactly this content; what an earlier process left is read again to be sure. */
    boolean contains(String path, Digest digest, FileHasher hasher, Cancellation cancellation)
            throws CancelledException {
        if (empty && written.isEmpty()) {
            return false;
        }
        StagedFile staged = find(path, digest);
        if (staged.isFresh()) {
            return true;
        }
        try {
            Path target = staged.location();
            return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                    && isOnlyName(target)
                    && hasher.hash(target, cancellation).digest().equals(digest);
        } catch (IOException e) {
            return false;
        }
    }

    /** A crash between linking a file into the root and unlinking it here leaves a name for the user's own file. */
    private static boolean isOnlyName(Path target) throws IOException {
        return !target.getFileSystem().supportedFileAttributeViews().contains("unix")
                || Files.getAttribute(target, "unix:nlink", LinkOption.NOFOLLOW_LINKS)
                        .equals(1);
    }

    /** One more way in; several may be used at the same time. */
    StagingIntake newIntake() {
        return new StagingIntake(this, new StagedNames(directory), algorithm, maximumFileSizeBytes, hook);
    }

    /** Makes the file at a place, and its directory if need be. */
    SeekableByteChannel create(Path prefix, Path target) throws IOException {
        if (!madePrefixes.contains(prefix)) {
            createPrefix(prefix);
        }
        try {
            return Files.newByteChannel(target, NEW_FILE, privateFile);
        } catch (FileAlreadyExistsException e) {
            // What an earlier process left is not what is wanted, or it would not be asked for.
            Files.delete(target);
            return Files.newByteChannel(target, NEW_FILE, privateFile);
        }
    }

    private synchronized void createPrefix(Path prefix) throws IOException {
        if (!Files.isDirectory(prefix, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(prefix, privateDirectory);
        }
        madePrefixes.add(prefix);
    }

    /** Remembers a file that has just been written and is whole. */
    void written(String path, Digest digest, Path location) throws IOException {
        written.put(path, new StagedFile(location, digest, FileStamp.read(location, attributesType)));
    }

    /** The file with this content for this path, as it is if it is here. */
    StagedFile find(String path, Digest digest) {
        StagedFile known = written.get(path);
        return known != null && known.digest().equals(digest) ? known : findLeftover(path, digest);
    }

    private synchronized StagedFile findLeftover(String path, Digest digest) {
        return new StagedFile(names.location(path, digest), digest, null);
    }

    /** Throws everything away. What cannot be removed stays for the next time. */
    void discard() {
        ready = false;
        madePrefixes.clear();
        written.clear();
        try {
            deleteTree(directory);
        } catch (IOException e) {
            // Staged copies are worth nothing; the next run opens the same directory and removes them then.
            return;
        }
    }

    static void deleteTree(Path top) throws IOException {
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(
                        Path visited, @org.jspecify.annotations.Nullable IOException error) throws IOException {
                    if (error != null) {
                        throw error;
                    }
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException e) {
            return;
        }
    }
}
