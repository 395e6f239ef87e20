package io.github.mutagenjava.benchmarks.calls;

import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.client.session.Selection;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The client, by its blocking or its asynchronous view. */
final class OurClient implements Contestant {
    private final boolean blocking;
    private final MutagenClient client;

    OurClient(Path socket, boolean blocking) {
        this.blocking = blocking;
        client = MutagenClient.builder().socket(socket).connect();
    }

    @Override
    public String name() {
        return blocking ? "client, blocking" : "client, async";
    }

    @Override
    public String baseline() {
        return blocking ? "raw blocking stub" : "raw future stub";
    }

    @Override
    public boolean isBlocking() {
        return blocking;
    }

    @Override
    public CompletableFuture<?> call() {
        return blocking
                ? CompletableFuture.completedFuture(client.synchronization().list(Selection.all()))
                : client.async().synchronization().list(Selection.all());
    }

    @Override
    public void close() {
        client.close();
    }
}
