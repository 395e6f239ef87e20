package io.github.mutagenjava.server.json;

import com.google.gson.JsonElement;

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
        return new Request(fields.text("action"), fields.element("data"), id);
    }
}
