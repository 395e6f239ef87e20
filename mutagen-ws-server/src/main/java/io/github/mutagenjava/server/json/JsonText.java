package io.github.mutagenjava.server.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads JSON by the letter of RFC 8259. */
public final class JsonText {

    private static final int DEEPEST = 64;
    private static final int LONGEST_SHOWN = 60;

    private JsonText() {}

    /**
     * Reads one document and nothing after it.
     *
     * @throws UndecodableException if the text is no JSON
     */
    public static JsonElement read(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
        try {
            JsonElement element = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new UndecodableException("expected one JSON document, got more after it");
            }
            return element;
        } catch (JsonParseException | IOException | IllegalStateException | NumberFormatException e) {
            throw new UndecodableException("expected JSON, got " + shown(text));
        }
    }

    /**
     * Reads one document in UTF-8; null of JSON if there is nothing at all.
     *
     * @throws UndecodableException if the bytes are no JSON or no UTF-8
     */
    public static JsonElement read(byte[] document) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            return text.isBlank() ? JsonNull.INSTANCE : read(text);
        } catch (CharacterCodingException e) {
            throw new UndecodableException("expected JSON in UTF-8, got other bytes");
        }
    }

    /** The beginning of a value for an error message. */
    public static String shown(String value) {
        return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "...";
    }
}
