package io.github.mutagenjava.server.http;

import io.github.mutagenjava.server.guard.Refusal;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The page's files, which lie in this jar under {@code web/} and are served under {@code /web/}. */
public final class WebFiles implements HttpHandler {

    private static final Pattern NAME = Pattern.compile("(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private final Map<String, Optional<WebFile>> files = new ConcurrentHashMap<>();

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        Optional<WebFile> file = find(exchange.getRequestPath().substring("/web/".length()));
        if (file.isEmpty()) {
            Refusal.send(exchange, StatusCodes.NOT_FOUND, "no such file");
            return;
        }
        send(exchange, file.get());
    }

    /** The file of that name, if there is one. */
    Optional<WebFile> find(String name) {
        // Only names that exist are remembered, so that guesses take no memory.
        Optional<WebFile> known = files.getOrDefault(name, Optional.empty());
        if (known.isEmpty() && NAME.matcher(name).matches()) {
            known = read(name);
            known.ifPresent(file -> files.put(name, Optional.of(file)));
        }
        return known;
    }

    /** Sends the file, or only that the client has it already. */
    static void send(HttpServerExchange exchange, WebFile file) {
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, file.type())
                .put(Headers.ETAG, file.tag())
                .put(Headers.CACHE_CONTROL, "no-cache");
        if (file.tag().equals(exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH))) {
            exchange.setStatusCode(StatusCodes.NOT_MODIFIED).endExchange();
            return;
        }
        exchange.getResponseSender().send(ByteBuffer.wrap(file.bytes()));
    }

    private static Optional<WebFile> read(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            return Optional.empty();
        }
        try (InputStream stream = WebFiles.class.getResourceAsStream("/web/" + name)) {
            return stream == null ? Optional.empty() : Optional.of(new WebFile(type, stream.readAllBytes()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the jar's web/" + name + " can't be read", e);
        }
    }
}
