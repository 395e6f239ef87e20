package io.github.mutagenjava.embedded.engine;

/** Names of content that exists only for a moment and is never synchronized. */
final class TemporaryNames {
    static final String PREFIX = ".mutagen-temporary-";

    private TemporaryNames() {}

    static boolean isTemporary(String name) {
        return name.startsWith(PREFIX);
    }
}
