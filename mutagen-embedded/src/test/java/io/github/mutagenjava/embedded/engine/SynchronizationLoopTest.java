package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynchronizationLoopTest {
    @TempDir
    Path scratch;

    @Test
    void files_directories_and_links_arrive_on_the_other_side() throws Exception {
        try (EngineFixture fixture = new EngineFixture(scratch)) {
            Files.createDirectories(fixture.alpha.resolve("d/e"));
            Files.writeString(fixture.alpha.resolve("d/e/f.txt"), "hello");
            Files.createSymbolicLink(fixture.alpha.resolve("d/link"), Path.of("e/f.txt"));

            fixture.start().flush();

            assertThat(fixture.beta.resolve("d/e/f.txt")).hasContent("hello");
            assertThat(Files.readSymbolicLink(fixture.beta.resolve("d/link"))).hasToString("e/f.txt");
        }
    }

    @Test
    void a_change_is_noticed_by_the_watch() throws Exception {
        try (EngineFixture fixture = new EngineFixture(scratch)) {
            fixture.start().flush();

            Files.writeString(fixture.beta.resolve("new"), "from beta");

            await().untilAsserted(() -> assertThat(fixture.alpha.resolve("new")).hasContent("from beta"));
        }
    }

    @Test
    void both_sides_changed_is_a_conflict_and_nothing_is_touched() throws Exception {
        try (EngineFixture fixture = new EngineFixture(scratch)) {
            Files.writeString(fixture.alpha.resolve("f"), "from alpha");
            Files.writeString(fixture.beta.resolve("f"), "from beta!");

            EngineState state = fixture.start().flush();

            assertThat(state.conflicts())
                    .singleElement()
                    .extracting(Conflict::root)
                    .isEqualTo("f");
            assertThat(fixture.alpha.resolve("f")).hasContent("from alpha");
            assertThat(fixture.beta.resolve("f")).hasContent("from beta!");
        }
    }
}
