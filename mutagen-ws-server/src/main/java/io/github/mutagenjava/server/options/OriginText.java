package io.github.mutagenjava.server.options;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an origin into the form in which browsers send it; one in another form would never match. */
final class OriginText implements ITypeConverter<String> {

    private static final Pattern FORM = Pattern.compile(
            "(?<scheme>[a-z][a-z0-9+.-]*)://(?<host>\\[[0-9a-f:.]+\\]|[a-z0-9._-]+)(?::(?<port>[0-9]{1,5}))?");

    @Override
    public String convert(String text) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new TypeConversionException(
                    "'" + text + "' is no origin; expected scheme://host or scheme://host:port"
                            + " and nothing after it, for example http://localhost:3000");
        }
        String scheme = matcher.group("scheme");
        String port = matcher.group("port");
        boolean unsaid = port == null
                || (scheme.equals("http") && port.equals("80"))
                || (scheme.equals("https") && port.equals("443"));
        return scheme + "://" + matcher.group("host") + (unsaid ? "" : ":" + port);
    }
}
