package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** Takes files into a staging store, one after the other. A store can have several, each used by one thread. */
final class StagingIntake {
    private static final int BUFFER_SIZE = 64 * 1024;

    private final StagingStore store;
    private final StagedNames names;
    private final MessageDigest hasher;
    private final long maximumFileSizeBytes;
    private final FaultHook hook;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);

    StagingIntake(
            StagingStore store,
            StagedNames names,
            HashingAlgorithm algorithm,
            long maximumFileSizeBytes,
            FaultHook hook) {
        this.store = store;
        this.names = names;
        this.hasher = algorithm.newHasher();
        this.maximumFileSizeBytes = maximumFileSizeBytes;
        this.hook = hook;
    }

    /** Told of every block that arrives; throws to give up. */
    @FunctionalInterface
    interface BlockListener {
        void received(int sizeBytes) throws CancelledException;
    }

    /**
     * Takes in a file.
     *
     * @return whether the content turned out to be what was expected; if not, nothing is kept
     * @throws IOException if it could not be read or written, or is larger than allowed
     */
    boolean add(String path, Digest expected, SeekableByteChannel source, BlockListener listener)
            throws IOException, CancelledException {
        Path target = names.location(path, expected);
        hasher.reset();
        try (SeekableByteChannel sink = store.create(names.prefix(expected), target)) {
            copy(source, sink, target, listener);
        } catch (IOException | CancelledException e) {
            Files.deleteIfExists(target);
            throw e;
        }
        hook.reached("after writing a staged file");
        if (!Digest.of(hasher.digest()).equals(expected)) {
            Files.delete(target);
            return false;
        }
        store.written(path, expected, target);
        return true;
    }

    private void copy(SeekableByteChannel source, SeekableByteChannel sink, Path target, BlockListener listener)
            throws IOException, CancelledException {
        long size = 0;
        buffer.clear();
        for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
            size += read;
            if (size > maximumFileSizeBytes) {
                throw new IOException("maximum file size reached");
            }
            buffer.flip();
            hasher.update(buffer.array(), 0, read);
            hook.writing(target);
            while (buffer.hasRemaining()) {
                sink.write(buffer);
            }
            buffer.clear();
            listener.received(read);
        }
    }
}
