package io.github.mutagenjava.server.json;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A piece of JSON in UTF-8, never changed once made, so that many connections can share it. */
public final class JsonBytes {

    /** JSON's null. */
    public static final JsonBytes NULL = of("null");

    /** An object without fields. */
    public static final JsonBytes EMPTY_OBJECT = of("{}");

    private final byte[] bytes;
    private final int length;

    private JsonBytes(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /** Of text that is JSON already. */
    public static JsonBytes of(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new JsonBytes(bytes, bytes.length);
    }

    /** Takes over the array, of which {@code length} bytes count; the caller must forget it. */
    static JsonBytes owning(byte[] bytes, int length) {
        return new JsonBytes(bytes, length);
    }

    /** How many bytes. */
    public int length() {
        return length;
    }

    /** Appends them all. */
    public void appendTo(ByteBuffer buffer) {
        buffer.put(bytes, 0, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
