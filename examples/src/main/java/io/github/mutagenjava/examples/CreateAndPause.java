package io.github.mutagenjava.examples;

import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationService;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** One session from its creation to its end: {@code CreateAndPause [--sock PATH] [ALPHA BETA]}. */
public final class CreateAndPause {
    private CreateAndPause() {}

    public static void main(String... args) throws IOException {
        try (ChosenDaemon daemon = ChosenDaemon.from(args)) {
            boolean given = daemon.arguments().size() == 2;
            Path alpha = given ? Path.of(daemon.arguments().get(0)).toAbsolutePath() : sampleFolder(daemon.folder());
            Path beta = given
                    ? Path.of(daemon.arguments().get(1)).toAbsolutePath()
                    : daemon.folder().resolve("beta");

            SynchronizationService synchronization = daemon.client().synchronization();
            SessionId id = synchronization.create(
                    SynchronizationSpecification.builder(EndpointUrl.local(alpha), EndpointUrl.local(beta))
                            .name("example")
                            .configuration(configuration -> configuration.ignore("*.log"))
                            .build());
            System.out.println("created " + id);
            Selection session = Selection.of(id);

            synchronization.awaitSynchronized(session, Duration.ofMinutes(1));
            try (Stream<Path> files = Files.walk(beta)) {
                files.filter(Files::isRegularFile).sorted().forEach(file -> System.out.println("arrived " + file));
            }
            print(synchronization, session);

            synchronization.pause(session);
            print(synchronization, session);

            synchronization.resume(session);
            print(synchronization, session);

            synchronization.terminate(session);
            System.out.println("terminated " + id);
        }
    }

    private static void print(SynchronizationService synchronization, Selection session) {
        for (SynchronizationState state : synchronization.list(session)) {
            String status = state.session().paused() ? "paused" : state.status().description();
            System.out.println(state.session().name().orElse("unnamed") + ": " + status + ", "
                    + state.alphaState().files() + " files on alpha, "
                    + state.betaState().files() + " on beta, "
                    + state.health().verdict());
        }
    }

    private static Path sampleFolder(Path parent) throws IOException {
        Path alpha = Files.createDirectories(parent.resolve("alpha"));
        Files.writeString(alpha.resolve("hello.txt"), "Hello from alpha\n");
        Files.writeString(Files.createDirectory(alpha.resolve("notes")).resolve("today.md"), "# Today\n");
        Files.writeString(alpha.resolve("build.log"), "ignored\n");
        return alpha;
    }
}
