package io.github.mutagenjava.embedded.engine;

/** Where files are collected before they are moved into place. The ordinal is one less than the protocol's number. */
public enum StageMode {
    MUTAGEN,
    NEIGHBORING,
    INTERNAL;

    /** The mode with this number in the protocol; 0 and unknown numbers give the default. */
    public static StageMode ofNumber(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : MUTAGEN;
    }
}
