package io.github.mutagenjava.server.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;

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

    /** The beginning of a value for an error message. */
    static String shown(String value) {
        return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "...";
    }
}
