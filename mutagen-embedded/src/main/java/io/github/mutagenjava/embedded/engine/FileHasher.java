package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Set;

/** Reads files to tell their content apart. Not safe for use by several threads. */
final class FileHasher {
    private static final Set<? extends java.nio.file.OpenOption> READ =
            Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final MessageDigest hasher;
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);

    FileHasher(HashingAlgorithm algorithm) {
        this.hasher = algorithm.newHasher();
    }

    /** What came out of reading a file. */
    record Result(Digest digest, long sizeBytes) {}

    /**
     * Opens and reads a whole file, without following a symbolic link.
     *
     * @throws CancelledException if asked to give up meanwhile
     */
    Result hash(Path file, Cancellation cancellation) throws IOException, CancelledException {
        try (SeekableByteChannel channel = open(file)) {
            return hash(channel, cancellation);
        }
    }

    static SeekableByteChannel open(Path file) throws IOException {
        return Files.newByteChannel(file, READ);
    }

    Result hash(SeekableByteChannel channel, Cancellation cancellation) throws IOException, CancelledException {
        hasher.reset();
        long size = 0;
        buffer.clear();
        for (int read = channel.read(buffer); read >= 0; read = channel.read(buffer)) {
            if (cancellation.isRequested()) {
                throw new CancelledException();
            }
            size += read;
            buffer.flip();
            hasher.update(buffer);
            buffer.clear();
        }
        return new Result(Digest.of(hasher.digest()), size);
    }
}
