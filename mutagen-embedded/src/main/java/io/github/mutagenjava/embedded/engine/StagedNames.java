package io.github.mutagenjava.embedded.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Where files are in a staging store: names made of their digests and paths, in directories named after the first byte.
 * Not safe for use by several threads.
 */
final class StagedNames {
    private static final int PATH_HASH_LENGTH = 16;

    private final Path directory;
    private final Map<Byte, Path> prefixes = new HashMap<>();
    private final MessageDigest pathHasher = HashingAlgorithm.SHA_1.newHasher();

    StagedNames(Path directory) {
        this.directory = directory;
    }

    /** Where the file with this content for this path is, if it is there. */
    Path location(String path, Digest digest) {
        byte[] content = digest.toByteArray();
        byte[] pathHash = pathHasher.digest(path.getBytes(StandardCharsets.UTF_8));
        byte[] identity = ByteBuffer.allocate(content.length + PATH_HASH_LENGTH)
                .put(content)
                .put(pathHash, 0, PATH_HASH_LENGTH)
                .array();
        return prefix(digest).resolve(HexFormat.of().formatHex(identity));
    }

    /** The directory that the file with this content would be in. */
    Path prefix(Digest digest) {
        return prefixes.computeIfAbsent(
                digest.firstByte(), first -> directory.resolve(HexFormat.of().toHexDigits(first)));
    }
}
