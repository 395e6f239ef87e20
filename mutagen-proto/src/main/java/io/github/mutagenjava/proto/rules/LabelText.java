package io.github.mutagenjava.proto.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which keys and values a label may have. The rules and their wording are those of Kubernetes; the daemon joins several
 * causes by a comma and a space. Lengths count bytes of UTF-8.
 *
 * @since 0.1
 */
public final class LabelText {
    private static final String NAME = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private static final String VALUE = "(" + NAME + ")?";
    private static final String DNS_LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String SUBDOMAIN = DNS_LABEL + "(\\." + DNS_LABEL + ")*";

    private static final Pattern NAME_PATTERN = Pattern.compile(NAME);
    private static final Pattern VALUE_PATTERN = Pattern.compile(VALUE);
    private static final Pattern DNS_LABEL_PATTERN = Pattern.compile(DNS_LABEL);

    private static final String NAME_RULE =
            "must consist of alphanumeric characters, '-', '_' or '.', and must start and"
                    + " end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for"
                    + " validation is '" + NAME + "')";
    private static final String VALUE_RULE = "a valid label must be an empty string or consist of alphanumeric"
            + " characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue', "
            + " or 'my_value',  or '12345', regex used for validation is '" + VALUE + "')";
    private static final String SUBDOMAIN_RULE =
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric"
                    + " characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com',"
                    + " regex used for validation is '" + SUBDOMAIN + "')";

    private static final int LONGEST_NAME = 63;
    private static final int LONGEST_SUBDOMAIN = 253;

    private LabelText() {}

    /** Returns why the daemon refuses {@code key}, without the prefix {@code invalid label key}. */
    public static Optional<String> keyRefusal(String key) {
        return joined(keyCauses(key), ", ");
    }

    /** Returns why the daemon refuses {@code value}, without the prefix {@code invalid label value}. */
    public static Optional<String> valueRefusal(String value) {
        return joined(valueCauses(value), ", ");
    }

    static Optional<String> joined(List<String> causes, String separator) {
        return causes.isEmpty() ? Optional.empty() : Optional.of(String.join(separator, causes));
    }

    static List<String> keyCauses(String key) {
        String[] parts = key.split("/", -1);
        if (parts.length > 2) {
            return List.of("a qualified name " + NAME_RULE
                    + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
        }
        List<String> causes = new ArrayList<>();
        if (parts.length == 2) {
            addPrefixCauses(parts[0], causes);
        }
        addNameCauses(parts[parts.length - 1], causes);
        return causes;
    }

    private static void addPrefixCauses(String prefix, List<String> causes) {
        if (prefix.isEmpty()) {
            causes.add("prefix part must be non-empty");
            return;
        }
        if (Utf8.length(prefix) > LONGEST_SUBDOMAIN) {
            causes.add("prefix part " + tooLong(LONGEST_SUBDOMAIN));
        }
        if (!isSubdomain(prefix)) {
            causes.add("prefix part " + SUBDOMAIN_RULE);
        }
    }

    /** Label by label: a repeated group would use stack for every one of them. */
    private static boolean isSubdomain(String prefix) {
        return Stream.of(prefix.split("\\.", -1))
                .allMatch(label -> DNS_LABEL_PATTERN.matcher(label).matches());
    }

    private static void addNameCauses(String name, List<String> causes) {
        if (name.isEmpty()) {
            causes.add("name part must be non-empty");
        } else if (Utf8.length(name) > LONGEST_NAME) {
            causes.add("name part " + tooLong(LONGEST_NAME));
        }
        if (!NAME_PATTERN.matcher(name).matches()) {
            causes.add("name part " + NAME_RULE);
        }
    }

    static List<String> valueCauses(String value) {
        List<String> causes = new ArrayList<>();
        if (Utf8.length(value) > LONGEST_NAME) {
            causes.add(tooLong(LONGEST_NAME));
        }
        if (!VALUE_PATTERN.matcher(value).matches()) {
            causes.add(VALUE_RULE);
        }
        return causes;
    }

    private static String tooLong(int longest) {
        return "must be no more than " + longest + " characters";
    }
}
