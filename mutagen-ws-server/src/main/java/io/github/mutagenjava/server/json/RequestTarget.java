package io.github.mutagenjava.server.json;

import com.google.gson.JsonElement;

/** Reads which other request one is about. */
public final class RequestTarget {

    private RequestTarget() {}

    /** Reads {@code {"request": N}}. */
    public static long read(JsonElement data) {
        Fields fields = Fields.of(data, "the data");
        if (!fields.has("request")) {
            throw UndecodableException.at("request", "the id of another request", "nothing");
        }
        return fields.signedLong("request");
    }
}
