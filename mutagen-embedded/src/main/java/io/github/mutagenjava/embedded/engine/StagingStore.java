package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
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
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files on their way into a root, under names made of their digests and paths. What a crash left behind is good for
 * another try, after it has been read again to see that it is whole. Used by one thread at a time, but for its intakes.
 */
final class StagingStore {
    private static final int PREFIX_LENGTH = 2;
    private static final Set<StandardOpenOption> NEW_FILE =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path directory;
    private final long maximumFileSizeBytes;
    private final HashingAlgorithm algorithm;
    private final FaultHook hook;
    private final Class<? extends BasicFileAttributes> attributesType;
    private final FileAttribute<?>[] privateFile;
    private final FileAttribute<?>[] privateDirectory;
    private final MessageDigest pathHasher = HashingAlgorithm.SHA_1.newHasher();
    private final Map<String, Path> prefixes = new HashMap<>();
    private final Set<String> madePrefixes = new HashSet<>();
    private final Map<String, FileStamp> writtenNow = new ConcurrentHashMap<>();
    private boolean ready;
    private boolean empty;

    StagingStore(Path directory, long maximumFileSizeBytes, HashingAlgorithm algorithm, FaultHook hook) {
        this.directory = directory;
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
        if (empty && writtenNow.isEmpty()) {
            return false;
        }
        Path target = target(path, digest);
        if (writtenNow.containsKey(NativeName.name(target))) {
            return true;
        }
        try {
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
        return new StagingIntake(this, algorithm, maximumFileSizeBytes, hook);
    }

    SeekableByteChannel create(Path target) throws IOException {
        createPrefix(prefix(NativeName.name(target)));
        try {
            return Files.newByteChannel(target, NEW_FILE, privateFile);
        } catch (FileAlreadyExistsException e) {
            // What an earlier process left is not what is wanted, or it would not be asked for.
            Files.delete(target);
            return Files.newByteChannel(target, NEW_FILE, privateFile);
        }
    }

    private synchronized void createPrefix(String prefix) throws IOException {
        if (!madePrefixes.contains(prefix)) {
            Path parent = directory.resolve(prefix);
            if (!Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(parent, privateDirectory);
            }
            madePrefixes.add(prefix);
        }
    }

    /** Remembers a file that has just been written and is whole. */
    void written(Path target) throws IOException {
        writtenNow.put(NativeName.name(target), FileStamp.read(target, attributesType));
    }

    /** Where the file with this content for this path is, if it is here. */
    synchronized Path target(String path, Digest digest) {
        byte[] pathDigest = pathHasher.digest(path.getBytes(StandardCharsets.UTF_8));
        String hex = digest.hex();
        String name = hex + HexFormat.of().formatHex(pathDigest, 0, 16);
        return prefixes.computeIfAbsent(prefix(hex), directory::resolve).resolve(name);
    }

    private static String prefix(String hex) {
        return hex.substring(0, PREFIX_LENGTH);
    }

    /** Whether this process wrote the file, and nobody has changed its permissions since. */
    boolean isFresh(Path target) {
        return writtenNow.containsKey(NativeName.name(target));
    }

    /**
     * What a scan may remember of a file that is placed now, so that it need not be read once more. Empty if it was
     * written only just before, because then a user's first change to it could carry the same time.
     */
    Optional<ScannedFile> settled(Path target, Digest digest) {
        FileStamp stamp = writtenNow.get(NativeName.name(target));
        return stamp == null || stamp.isRacy(Instant.now())
                ? Optional.empty()
                : Optional.of(new ScannedFile(stamp, digest, true));
    }

    /** Throws everything away. What cannot be removed stays for the next time. */
    void discard() {
        ready = false;
        madePrefixes.clear();
        writtenNow.clear();
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
