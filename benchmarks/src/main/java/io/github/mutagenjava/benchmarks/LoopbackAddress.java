package io.github.mutagenjava.benchmarks;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Where a server under test listens. Only this machine is allowed: a load program must not be turned on others.
 *
 * @param host as it is sent in {@code Host}
 */
public record LoopbackAddress(String host, int port) {

    /** @throws IllegalArgumentException if the text is no {@code http} or {@code ws} address of this machine */
    public static LoopbackAddress parse(String text) {
        URI uri = URI.create(text);
        if (uri.getHost() == null || uri.getScheme() == null || !uri.getScheme().matches("http|ws")) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no address of a server; expected one such as http://127.0.0.1:8081");
        }
        int port = uri.getPort() == -1 ? 80 : uri.getPort();
        LoopbackAddress address = new LoopbackAddress(uri.getHost(), port);
        if (!address.resolved().isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is another machine; load is put on this one only, such as http://127.0.0.1:8081");
        }
        return address;
    }

    public InetSocketAddress socketAddress() {
        return new InetSocketAddress(resolved(), port);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }

    private InetAddress resolved() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException("nobody knows the host \"" + host + "\"; expected 127.0.0.1", e);
        }
    }
}
