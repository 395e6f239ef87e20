package io.github.mutagenjava.server.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/**
 * One request of a client.
 *
 * @param data JSON's null if there is none
 * @param id 0 if there is none
 */
public record Request(String action, JsonElement data, long id) {

    /**
     * Reads {@code {"action", "data", "id"}}.
     *
     * @throws UndecodableException if it is something else
     */
    public static Request read(String text) {
        JsonElement element = JsonText.read(text);
        if (element.isJsonNull()) {
            throw new UndecodableException("expected a request object with an action, got null");
        }
        Fields fields = Fields.of(element, "the request");
        long id = fields.signedLong("id");
        return new Request(word(fields.element("action")), fields.element("data"), id);
    }

    /** What is no word names no action; its request is answered under its id like that of any unknown one. */
    private static String word(JsonElement action) {
        if (action instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        return action.isJsonNull() ? "" : action.toString();
    }
}
