package io.github.mutagenjava.embedded.engine;

import java.security.MessageDigest;

/**
 * Hashes a few megabytes of nothing. Only the JVM's second compiler makes use of the processor's own instructions for
 * SHA-1, and it has a lot else to compile during a first scan. A daemon that has just started has the time.
 */
public final class HashRehearsal {
    private static final int BLOCK_SIZE = 4096;
    private static final int BLOCKS = 2000;

    private HashRehearsal() {}

    /** Begins on a thread of its own, which ends by itself. */
    public static void start() {
        Thread thread = new Thread(HashRehearsal::run, "mutagen-hash-rehearsal");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run() {
        MessageDigest hasher = HashingAlgorithm.SHA_1.newHasher();
        byte[] block = new byte[BLOCK_SIZE];
        for (int i = 0; i < BLOCKS; i++) {
            hasher.update(block);
        }
    }
}
