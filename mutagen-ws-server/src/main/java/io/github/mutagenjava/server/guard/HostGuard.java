package io.github.mutagenjava.server.guard;

import io.github.mutagenjava.server.logging.Printable;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers only for hosts we know. A page from elsewhere can point a name of its own at this machine (DNS rebinding) and
 * then counts as same-origin in the browser; the name it used still stands in {@code Host}.
 */
public final class HostGuard implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(HostGuard.class.getName());

    private final Set<String> allowed;
    private final HttpHandler next;

    /** Accepts loopback, the host we listen on and the given ones. */
    public HostGuard(String listenHost, Collection<String> alsoAllowed, HttpHandler next) {
        this.allowed = Stream.concat(Stream.of(listenHost), alsoAllowed.stream())
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HeaderValues headers = exchange.getRequestHeaders().get(Headers.HOST);
        String header = headers == null || headers.size() != 1 ? "" : headers.getFirst();
        // An absolute-form target names a host of its own, which takes precedence over the header.
        boolean targetAllowed =
                !exchange.isHostIncludedInRequestURI() || isAllowed(authority(exchange.getRequestURI()), exchange);
        if (targetAllowed && isAllowed(header, exchange)) {
            next.handleRequest(exchange);
            return;
        }
        LOG.log(
                Level.WARNING,
                "refused a request for host ''{0}''; if that is a name of this machine, start with --allow-host NAME",
                Printable.text(header));
        Refusal.send(exchange, StatusCodes.FORBIDDEN, "this host is not allowed; see the server's log");
    }

    private boolean isAllowed(String header, HttpServerExchange exchange) {
        Optional<HostName> host = HostName.parse(header);
        return host.isPresent()
                && (host.get().isLoopback()
                        || allowed.contains(host.get().value())
                        || isAddressReached(host.get(), exchange));
    }

    /** When we listen on every interface: a literal address can't be rebound, so the one that was dialled is ours. */
    private static boolean isAddressReached(HostName host, HttpServerExchange exchange) {
        InetAddress local = exchange.getDestinationAddress().getAddress();
        return local != null && host.isAddress(local);
    }

    private static String authority(String target) {
        int start = target.indexOf("//") + 2;
        int end = target.indexOf('/', start);
        return target.substring(start, end < 0 ? target.length() : end);
    }
}
