package io.github.mutagenjava.embedded.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How content is told apart. */
enum HashingAlgorithm {
    SHA_1("SHA-1"),
    SHA_256("SHA-256");

    private static final int XXH128_NUMBER = 3;

    private final String javaName;

    HashingAlgorithm(String javaName) {
        this.javaName = javaName;
    }

    /** The algorithm with this number in the protocol, 0 for the default. */
    static HashingAlgorithm ofNumber(int number) throws EngineException {
        return switch (number) {
            case 0, 1 -> SHA_1;
            case 2 -> SHA_256;
            case XXH128_NUMBER ->
                throw new EngineException(
                        "hashing algorithm xxh128 is not supported by this daemon; use sha1 or sha256");
            default -> throw new EngineException("unknown hashing algorithm " + number + "; use sha1 or sha256");
        };
    }

    MessageDigest newHasher() {
        try {
            return MessageDigest.getInstance(javaName);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform has no " + javaName, e);
        }
    }
}
