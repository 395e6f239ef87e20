package io.github.mutagenjava.embedded.engine;

import java.util.Arrays;
import java.util.HexFormat;

/** The hash of a file's content: 20 bytes for SHA-1, 32 for SHA-256. */
public final class Digest {
    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A digest of a copy of these bytes. */
    public static Digest of(byte[] bytes) {
        return new Digest(bytes.clone());
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    byte firstByte() {
        return bytes[0];
    }

    /** Lower-case hexadecimal text. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
