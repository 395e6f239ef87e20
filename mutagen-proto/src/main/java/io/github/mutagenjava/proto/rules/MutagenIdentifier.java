package io.github.mutagenjava.proto.rules;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Identifiers of sessions, prompters and projects: a prefix, an underscore, and 32 random bytes in Base62.
 *
 * @since 0.1
 */
public final class MutagenIdentifier {
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());
    private static final int RANDOM_BYTES = 32;
    private static final int RANDOM_CHARACTERS = 43;
    private static final int SHOWN_CHARACTERS = 8;

    private static final Pattern CURRENT = Pattern.compile("[a-z]{4}_[0-9a-zA-Z]{43}");
    private static final Pattern LEGACY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private MutagenIdentifier() {}

    /**
     * What an identifier names.
     *
     * @since 0.1
     */
    public enum Prefix {
        SYNCHRONIZATION("sync"),
        FORWARDING("fwrd"),
        PROMPTER("pmtr"),
        PROJECT("proj");

        private final String text;

        Prefix(String text) {
            this.text = text;
        }

        /** Returns the four letters. */
        public String text() {
            return text;
        }
    }

    /** Returns a new identifier. */
    public static String generate(Prefix prefix) {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return encode(prefix, bytes);
    }

    static String encode(Prefix prefix, byte[] bytes) {
        char[] digits = new char[RANDOM_CHARACTERS];
        BigInteger rest = new BigInteger(1, bytes);
        for (int i = RANDOM_CHARACTERS - 1; i >= 0; i--) {
            BigInteger[] quotientAndDigit = rest.divideAndRemainder(BASE);
            digits[i] = ALPHABET.charAt(quotientAndDigit[1].intValue());
            rest = quotientAndDigit[0];
        }
        return prefix.text() + "_" + new String(digits);
    }

    /** Tells whether {@code text} is an identifier: one of today, with any prefix, or an old lower-case UUID. */
    public static boolean isIdentifier(String text) {
        return CURRENT.matcher(text).matches() || LEGACY.matcher(text).matches();
    }

    /** Returns the short form that Mutagen writes into its log, empty if {@code text} is no identifier. */
    public static String truncated(String text) {
        if (CURRENT.matcher(text).matches()) {
            return text.substring(0, text.indexOf('_') + 1 + SHOWN_CHARACTERS);
        }
        return LEGACY.matcher(text).matches() ? text.substring(0, SHOWN_CHARACTERS) : "";
    }
}
