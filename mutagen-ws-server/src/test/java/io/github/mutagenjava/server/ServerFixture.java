package io.github.mutagenjava.server;

import io.github.mutagenjava.embedded.EmbeddedDaemon;
import io.github.mutagenjava.server.options.DaemonTarget;
import io.github.mutagenjava.server.options.ListenAddress;
import io.github.mutagenjava.server.options.LogFormat;
import io.github.mutagenjava.server.options.LogLevel;
import io.github.mutagenjava.server.options.ServerOptions;
import io.github.mutagenjava.server.socket.Limits;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A server on a free port, and what a test needs to talk to it. */
final class ServerFixture implements AutoCloseable {

    static final HttpClient HTTP = HttpClient.newHttpClient();

    private final MutagenServer server;

    private ServerFixture(MutagenServer server) {
        this.server = server;
    }

    static ServerFixture on(EmbeddedDaemon daemon) {
        return on(daemon.socket());
    }

    static ServerFixture on(Path socket) {
        return with(options(socket));
    }

    static ServerFixture with(ServerOptions options) {
        return with(options, Tuning.standard(options));
    }

    static ServerFixture with(ServerOptions options, Tuning tuning) {
        try {
            return new ServerFixture(MutagenServer.start(options, tuning));
        } catch (StartException e) {
            throw new AssertionError(e);
        }
    }

    static ServerOptions options(Path socket) {
        return options(socket, Optional.empty());
    }

    static ServerOptions options(Path socket, Optional<String> token) {
        return new ServerOptions(
                new ListenAddress("127.0.0.1", 0),
                new DaemonTarget.Socket(Optional.of(socket.toString()), false),
                token,
                List.of("known.example"),
                List.of("http://friend.example"),
                1000,
                Optional.empty(),
                Duration.ofSeconds(30),
                LogLevel.INFO,
                LogFormat.TEXT);
    }

    /** The same with other limits. */
    static ServerOptions limited(
            ServerOptions all, int maxConnections, Optional<Duration> operationTimeout, Duration promptTimeout) {
        return new ServerOptions(
                all.listen(),
                all.daemon(),
                all.token(),
                all.allowedHosts(),
                all.allowedOrigins(),
                maxConnections,
                operationTimeout,
                promptTimeout,
                all.logLevel(),
                all.logFormat());
    }

    /** The standard limits but for these times. */
    static Limits limits(Duration silence, Duration pingInterval, Duration stall) {
        Limits standard = Limits.standard(Duration.ofSeconds(30));
        return new Limits(
                standard.frameBytes(),
                standard.operations(),
                standard.malformedInARow(),
                standard.queueBytes(),
                silence,
                pingInterval,
                stall,
                standard.promptTimeout());
    }

    int port() {
        return server.address().port();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    TestSocket connect(String... headers) {
        return TestSocket.open(port(), headers);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** The status of an answer that may take its time. */
    CompletableFuture<Integer> later(String path, String... headers) {
        return HTTP.sendAsync(request(path, headers).GET().build(), BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    HttpResponse<String> post(String path, String contentType, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends the bytes as they are and reads until the server closes. */
    String raw(String request) {
        return RawHttp.exchange(port(), request);
    }

    @Override
    public void close() {
        server.close();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new AssertionError("no answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
