package io.github.mutagenjava.embedded.engine;

/** How changes are noticed. The ordinal is one less than the protocol's number. */
public enum WatchMode {
    PORTABLE,
    FORCE_POLL,
    NO_WATCH;

    /** The mode with this number in the protocol; 0 and unknown numbers give the default. */
    public static WatchMode ofNumber(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : PORTABLE;
    }
}
