package io.github.mutagenjava.server.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.github.mutagenjava.client.synchronization.IgnoreVcsMode;
import java.util.Optional;

/** Reads {@code ignoreVCSMode}: true or false, a number, or a text. */
final class IgnoreVcsField {

    private static final EnumField<IgnoreVcsMode> NAMED =
            new EnumField<>("VCS ignore", IgnoreVcsMode.values(), IgnoreVcsMode::text, IgnoreVcsMode::number);

    private IgnoreVcsField() {}

    static Optional<IgnoreVcsMode> read(Fields fields, String name) {
        JsonElement element = fields.element(name);
        if (element instanceof JsonPrimitive primitive && primitive.isBoolean()) {
            return Optional.of(primitive.getAsBoolean() ? IgnoreVcsMode.IGNORE : IgnoreVcsMode.PROPAGATE);
        }
        return NAMED.read(fields, name);
    }
}
