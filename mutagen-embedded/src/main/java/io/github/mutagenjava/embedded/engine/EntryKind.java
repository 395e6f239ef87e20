package io.github.mutagenjava.embedded.engine;

/** What an {@link Entry} is; the numbers are those of the protocol. */
public enum EntryKind {
    DIRECTORY(0),
    FILE(1),
    SYMBOLIC_LINK(2),
    /** Ignored or of a type that cannot be synchronized. */
    UNTRACKED(100),
    /** Content that could not be read. */
    PROBLEMATIC(101),
    /** A directory under a Docker-style ignore that may still hold unignored content; never reaches clients. */
    PHANTOM_DIRECTORY(102);

    private final int number;

    EntryKind(int number) {
        this.number = number;
    }

    /** The number of this kind in the protocol. */
    public int number() {
        return number;
    }

    boolean isSynchronizable() {
        return this == DIRECTORY || this == FILE || this == SYMBOLIC_LINK;
    }

    boolean isDirectoryLike() {
        return this == DIRECTORY || this == PHANTOM_DIRECTORY;
    }
}
