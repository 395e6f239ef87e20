package io.github.mutagenjava.embedded.engine;

/** How symbolic links are treated. The ordinal is one less than the protocol's number. */
public enum SymbolicLinkMode {
    IGNORE,
    PORTABLE,
    POSIX_RAW;

    /** The mode with this number in the protocol; 0 and unknown numbers give the default. */
    public static SymbolicLinkMode ofNumber(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : PORTABLE;
    }
}
