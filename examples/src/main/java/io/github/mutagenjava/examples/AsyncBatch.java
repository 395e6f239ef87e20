package io.github.mutagenjava.examples;

import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.AsyncSynchronizationService;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Creates, lists and ends many sessions at once without a thread for each: {@code AsyncBatch [--sock PATH] [COUNT]}. */
public final class AsyncBatch {
    private AsyncBatch() {}

    public static void main(String... args) throws IOException {
        try (ChosenDaemon daemon = ChosenDaemon.from(args)) {
            int count = daemon.arguments().isEmpty()
                    ? 10
                    : Integer.parseInt(daemon.arguments().get(0));
            AsyncSynchronizationService synchronization =
                    daemon.client().async().synchronization();
            Selection batch = Selection.labels("batch=example");

            List<CompletableFuture<?>> creations = IntStream.range(0, count)
                    .mapToObj(number -> synchronization.create(specification(daemon.folder(), number)))
                    .<CompletableFuture<?>>map(creation -> creation)
                    .toList();
            CompletableFuture.allOf(creations.toArray(CompletableFuture[]::new))
                    .thenCompose(created -> synchronization.list(batch))
                    .thenAccept(snapshot ->
                            System.out.println("created " + snapshot.states().size() + " sessions"))
                    .thenCompose(listed -> synchronization.terminate(batch))
                    .thenCompose(terminated -> synchronization.list(batch))
                    .thenAccept(snapshot -> System.out.println(snapshot.states().size() + " sessions are left"))
                    .join();
        }
    }

    private static SynchronizationSpecification specification(Path folder, int number) {
        return SynchronizationSpecification.builder(
                        EndpointUrl.local(folder.resolve("alpha-" + number)),
                        EndpointUrl.local(folder.resolve("beta-" + number)))
                .name("batch-" + number)
                .label("batch", "example")
                .paused(true)
                .build();
    }
}
