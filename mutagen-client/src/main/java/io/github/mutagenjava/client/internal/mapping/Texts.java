package io.github.mutagenjava.client.internal.mapping;

import java.util.Optional;

/** Texts of the protocol, where empty means absent. */
final class Texts {
    private Texts() {}

    static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
