package io.github.mutagenjava.embedded.socket;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a data directory to one daemon, a real one included: the lock is the same file and the same kind of lock that
 * Mutagen takes. The file stays behind, as Mutagen's does.
 */
public final class DaemonLock implements AutoCloseable {
    /**
     * Directories locked by this process. The operating system's lock is per process and is lost as soon as any
     * descriptor of the file is closed, so a second attempt must be refused before it opens the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final FileChannel channel;

    private DaemonLock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    /**
     * Takes the lock of a directory that exists.
     *
     * @throws IOException if another daemon holds it, in this process or in another one
     */
    public static DaemonLock acquire(DaemonDirectory directory) throws IOException {
        Path key = directory.root().toRealPath();
        if (!HELD.add(key)) {
            throw refused(directory, "an embedded daemon of this process is running in it");
        }
        try {
            return new DaemonLock(key, open(directory));
        } catch (IOException | RuntimeException e) {
            HELD.remove(key);
            throw e;
        }
    }

    private static FileChannel open(DaemonDirectory directory) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.lock(),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            if (channel.tryLock() == null) {
                throw refused(directory, "another process holds " + directory.lock());
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static IOException refused(DaemonDirectory directory, String reason) {
        return new IOException("unable to acquire daemon lock: a daemon is already running in " + directory.root()
                + " (" + reason + "); stop it, or choose another data directory");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(key);
        }
    }
}
