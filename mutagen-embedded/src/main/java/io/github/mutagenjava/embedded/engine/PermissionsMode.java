package io.github.mutagenjava.embedded.engine;

/** Whether executability is carried over. The ordinal is one less than the protocol's number. */
public enum PermissionsMode {
    PORTABLE,
    MANUAL;

    /** The mode with this number in the protocol; 0 and unknown numbers give the default. */
    public static PermissionsMode ofNumber(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : PORTABLE;
    }
}
