package io.github.mutagenjava.server.json;

import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Makes one {@link JsonBytes}; what has its type's zero as value is left out, as the documented interface does it. */
public final class JsonOutput {

    /** The writer beneath, for names and the structure. */
    final JsonWriter json;

    private JsonOutput(JsonWriter json) {
        this.json = json;
    }

    /** What writes into an output. */
    @FunctionalInterface
    public interface Content {
        /** Writes one whole value. */
        void writeTo(JsonOutput output) throws IOException;
    }

    /** The bytes of what the content writes. */
    public static JsonBytes bytes(Content content) {
        Buffer buffer = new Buffer();
        try (JsonWriter json = new JsonWriter(new OutputStreamWriter(buffer, StandardCharsets.UTF_8))) {
            json.setHtmlSafe(false);
            content.writeTo(new JsonOutput(json));
        } catch (IOException e) {
            throw new UncheckedIOException("memory took no more bytes", e);
        }
        return buffer.take();
    }

    /** Writes a text as a value. */
    public static JsonBytes text(String text) {
        return bytes(out -> out.json.value(text));
    }

    void text(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.name(name).value(value);
        }
    }

    void flag(String name, boolean value) throws IOException {
        if (value) {
            json.name(name).value(true);
        }
    }

    /** A number without sign. */
    void number(String name, long value) throws IOException {
        if (value != 0) {
            json.name(name);
            unsigned(value);
        }
    }

    void unsigned(long value) throws IOException {
        if (value >= 0) {
            json.value(value);
        } else {
            json.value(new BigInteger(Long.toUnsignedString(value)));
        }
    }

    /** An object of texts, its names in order. */
    void texts(String name, Map<String, String> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.name(name).beginObject();
        for (Map.Entry<String, String> entry : new TreeMap<>(values).entrySet()) {
            json.name(entry.getKey()).value(entry.getValue());
        }
        json.endObject();
    }

    void texts(String name, Iterable<String> values) throws IOException {
        if (!values.iterator().hasNext()) {
            return;
        }
        json.name(name).beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }

    private static final class Buffer extends ByteArrayOutputStream {

        private Buffer() {
            super(512);
        }

        /** Without a copy, unless much would be wasted. */
        private JsonBytes take() {
            byte[] bytes = count < buf.length / 4 * 3 ? toByteArray() : buf;
            return JsonBytes.owning(bytes, count);
        }
    }
}
