package io.github.mutagenjava.embedded.engine;

/** Who wins when the sides differ. The ordinal is one less than the protocol's number. */
public enum SynchronizationMode {
    TWO_WAY_SAFE,
    TWO_WAY_RESOLVED,
    ONE_WAY_SAFE,
    ONE_WAY_REPLICA;

    boolean isOneWay() {
        return this == ONE_WAY_SAFE || this == ONE_WAY_REPLICA;
    }

    /** The mode with this number in the protocol; 0 and unknown numbers give the default. */
    public static SynchronizationMode ofNumber(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : TWO_WAY_SAFE;
    }
}
