package io.github.mutagenjava.embedded.engine;

/** Whether later scans may trust the watch. The ordinal is one less than the protocol's number. */
public enum ScanMode {
    FULL,
    ACCELERATED;

    /** The mode with this number in the protocol; 0 and unknown numbers give the default. */
    public static ScanMode ofNumber(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : ACCELERATED;
    }
}
