package io.github.mutagenjava.proto.rules;

import java.util.regex.Pattern;

/** How owners and groups are named: by name, {@code id:NUMBER} or {@code sid:TEXT}. */
final class OwnershipIdentifier {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]*");

    private OwnershipIdentifier() {}

    /** Tells whether a text that is not empty is accepted; names are not looked at any closer. */
    static boolean isValid(String text) {
        if (text.startsWith("id:")) {
            return NUMBER.matcher(text.substring("id:".length())).matches();
        }
        return !text.equals("sid:");
    }
}
