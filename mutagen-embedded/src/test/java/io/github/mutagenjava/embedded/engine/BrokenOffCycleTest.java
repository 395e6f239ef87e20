package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a cycle had done when the process ended counts, so that whatever a user does afterwards is newer. Alpha wins over
 * beta here; beta's user is the one who would lose.
 */
@ExtendWith(KillsAreQuiet.class)
class BrokenOffCycleTest extends LoopSetting {
    private EngineFixture alphaWins() {
        return fixture(
                settings -> settings.mode(SynchronizationMode.TWO_WAY_RESOLVED).watch(WatchMode.NO_WATCH));
    }

    /** What alpha's user has deleted is set aside on beta, and nothing more. */
    private static void killWhileRemoving(EngineFixture fixture) throws Exception {
        Files.writeString(fixture.alpha.resolve("f"), "agreed on");
        Files.writeString(fixture.alpha.resolve("g"), "keeps the root from being empty");
        fixture.start().flush();
        Files.delete(fixture.alpha.resolve("f"));
        killAt(fixture, "after setting aside");
    }

    /** Begins a cycle that comes no further than this step, nor does anything else. */
    private static void killAt(EngineFixture fixture, String wanted) {
        fixture.restart(step -> {
            if (step.equals(wanted)) {
                throw new SimulatedKill();
            }
        });
        assertThatThrownBy(fixture::flush).hasRootCauseMessage(LoopSignals.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"after placing a file", "before saving the archive", "after saving the archive"})
    void a_file_that_was_carried_over_is_older_than_what_is_written_then(String step) throws Exception {
        try (EngineFixture fixture = alphaWins()) {
            Files.writeString(fixture.beta.resolve("f"), "carried over");
            killAt(fixture, step);
            Files.writeString(fixture.beta.resolve("f"), "newer");

            EngineState state = fixture.restart().flush();

            assertThat(fixture.beta.resolve("f")).hasContent("newer");
            assertThat(fixture.alpha.resolve("f")).hasContent("newer");
            assertThat(state.conflicts()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"after removing", "before saving the archive", "after saving the archive"})
    void a_removal_that_was_carried_over_is_older_than_what_is_written_then(String step) throws Exception {
        try (EngineFixture fixture = alphaWins()) {
            Files.writeString(fixture.beta.resolve("f"), "agreed on");
            Files.writeString(fixture.beta.resolve("g"), "keeps the root from being empty");
            fixture.start().flush();
            Files.delete(fixture.beta.resolve("f"));
            killAt(fixture, step);
            Files.writeString(fixture.beta.resolve("f"), "newer");

            fixture.restart().flush();

            assertThat(fixture.beta.resolve("f")).hasContent("newer");
            assertThat(fixture.alpha.resolve("f")).hasContent("newer");
        }
    }

    @Test
    void a_file_that_had_been_set_aside_to_be_removed_does_not_stay_there() throws Exception {
        try (EngineFixture fixture = alphaWins()) {
            killWhileRemoving(fixture);

            fixture.restart().flush();

            assertThat(FolderTree.of(fixture.beta)).containsOnlyKeys("", "g");
        }
    }

    @Test
    void a_file_that_had_been_set_aside_stays_there_if_its_name_was_taken() throws Exception {
        try (EngineFixture fixture = alphaWins()) {
            killWhileRemoving(fixture);
            Files.writeString(fixture.beta.resolve("f"), "newer");

            fixture.restart().flush();

            assertThat(FolderTree.of(fixture.beta).values()).contains("file agreed on");
        }
    }
}
