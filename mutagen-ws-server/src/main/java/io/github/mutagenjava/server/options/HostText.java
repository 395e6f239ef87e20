package io.github.mutagenjava.server.options;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a host's name or address; whatever the port, the host is the same. */
final class HostText implements ITypeConverter<String> {

    private static final Pattern FORM =
            Pattern.compile("\\[(?<six>[0-9a-f:.]+)\\]|[a-z0-9._-]+|[0-9a-f]*:[0-9a-f:.]*:[0-9a-f:.]*");

    @Override
    public String convert(String text) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is no host; expected a name or an address without scheme"
                    + " and port, for example build.example");
        }
        return matcher.group("six") == null ? matcher.group() : matcher.group("six");
    }
}
