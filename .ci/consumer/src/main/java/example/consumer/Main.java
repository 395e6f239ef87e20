package example.consumer;

import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.embedded.EmbeddedDaemon;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a user's first program does: two folders, one session, one file that arrives. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        Path work = Files.createTempDirectory("mc");
        Path alpha = Files.createDirectory(work.resolve("alpha"));
        Path beta = work.resolve("beta");
        Files.writeString(alpha.resolve("hello.txt"), "hello");
        try (EmbeddedDaemon daemon = EmbeddedDaemon.start(work.resolve("d"));
                MutagenClient mutagen = MutagenClient.builder().socket(daemon.socket()).connect()) {
            SessionId session = mutagen.synchronization()
                    .create(SynchronizationSpecification.builder(EndpointUrl.local(alpha), EndpointUrl.local(beta))
                            .name("consumer")
                            .build());
            mutagen.synchronization().awaitSynchronized(Selection.of(session), Duration.ofSeconds(30));
            System.out.println("beta has " + Files.readString(beta.resolve("hello.txt")) + ", in "
                    + (Main.class.getModule().isNamed() ? "a named module" : "the class path"));
            mutagen.synchronization().terminate(Selection.of(session));
        }
    }
}
