package io.github.mutagenjava.server;

import io.github.mutagenjava.embedded.EmbeddedDaemon;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations recorded from the program whose interface this is, over an embedded daemon. */
final class ConformanceTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"lifecycle", "selection", "configuration", "rejection", "errors", "conflicts"})
    void a_recorded_conversation_goes_the_same_way(String recording) throws IOException {
        try (EmbeddedDaemon daemon = EmbeddedDaemon.start(folder.resolve("d"));
                ServerFixture server = ServerFixture.on(daemon)) {
            new Replay(server, folder.resolve("files")).play(recording);
        }
    }
}
