package io.github.mutagenjava.server.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host in a {@code Host} header, without port and brackets, in lower case. */
record HostName(String value) {

    private static final Pattern FORM =
            Pattern.compile("(?:\\[(?<six>[0-9a-f:.]+)\\]|(?<name>[a-z0-9._-]+))(?::[0-9]{1,5})?");
    private static final Pattern LOOPBACK_FOUR = Pattern.compile("127(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}");
    private static final Pattern LOOPBACK_SIX = Pattern.compile("::1|(?:0{1,4}:){7}0{0,3}1");

    /** Reads {@code name}, {@code name:port} or {@code [address]:port}; empty if it is none of them. */
    static Optional<HostName> parse(String header) {
        Matcher matcher = FORM.matcher(header.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String six = matcher.group("six");
        return Optional.of(new HostName(six == null ? matcher.group("name") : six));
    }

    /** Whether this is the address, which in IPv6 can be written in many ways. */
    boolean isAddress(InetAddress address) {
        if (value.indexOf(':') < 0) {
            return address.getHostAddress().equals(value);
        }
        try {
            // Never looked up: no name has a colon.
            return InetAddress.getByName(value).equals(address);
        } catch (UnknownHostException none) {
            return false;
        }
    }

    boolean isLoopback() {
        return value.equals("localhost")
                || LOOPBACK_FOUR.matcher(value).matches()
                || LOOPBACK_SIX.matcher(value).matches();
    }
}
