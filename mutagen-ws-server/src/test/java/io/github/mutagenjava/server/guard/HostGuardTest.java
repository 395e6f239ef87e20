package io.github.mutagenjava.server.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostGuardTest {

    private static final int PORT = 8081;

    @ParameterizedTest
    @ValueSource(strings = {"[fd00::12]:8081", "[FD00:0:0::12]", "[fd00:0:0:0:0:0:0:12]"})
    void the_address_that_was_dialled_is_known_however_it_is_written(String host) throws Exception {
        AtomicBoolean passed = new AtomicBoolean();
        HostGuard guard = new HostGuard("::", List.of(), exchange -> passed.set(true));
        HttpServerExchange exchange = new HttpServerExchange(null);
        exchange.setDestinationAddress(new InetSocketAddress(InetAddress.getByName("fd00::12"), PORT));
        exchange.getRequestHeaders().put(Headers.HOST, host);

        guard.handleRequest(exchange);

        assertThat(passed).isTrue();
    }
}
