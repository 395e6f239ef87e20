package io.github.mutagenjava.proto.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which names a session may have: Unicode letters, and after the first also Unicode numbers and dashes.
 *
 * <p>What counts as a letter is decided by the Unicode version of the running JDK; the daemon's may differ in
 * characters that were added recently.
 *
 * @since 0.1
 */
public final class SessionName {
    /** 36 characters are read as a UUID; of 38 the outer two are not looked at. */
    private static final Pattern UUID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
                    + "|\\p{ASCII}[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\p{ASCII}");

    private SessionName() {}

    /** Returns why the daemon refuses {@code name}, without the prefix {@code invalid name}. Empty is a valid name. */
    public static Optional<String> refusal(String name) {
        int byteIndex = 0;
        for (int i = 0; i < name.length(); ) {
            int character = name.codePointAt(i);
            if (!Character.isLetter(character)) {
                if (i == 0) {
                    return Optional.of("name does not start with Unicode letter");
                }
                if (!isNumber(character) && character != '-') {
                    return Optional.of("invalid name character at index %d: '%s'"
                            .formatted(byteIndex, Character.toString(character)));
                }
            }
            byteIndex += Utf8.length(character);
            i += Character.charCount(character);
        }
        if (UUID.matcher(name).matches()) {
            return Optional.of("name must not be a UUID");
        }
        return name.equals("defaults") ? Optional.of("\"defaults\" is disallowed as a name") : Optional.empty();
    }

    private static boolean isNumber(int character) {
        int type = Character.getType(character);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
