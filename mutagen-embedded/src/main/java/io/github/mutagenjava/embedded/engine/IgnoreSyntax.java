package io.github.mutagenjava.embedded.engine;

/** How ignore patterns are read. The ordinal is one less than the protocol's number. */
public enum IgnoreSyntax {
    MUTAGEN,
    DOCKER;

    /** The mode with this number in the protocol; 0 and unknown numbers give the default. */
    public static IgnoreSyntax ofNumber(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : MUTAGEN;
    }
}
