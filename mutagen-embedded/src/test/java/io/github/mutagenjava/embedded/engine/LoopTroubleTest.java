package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a loop does when something is in its way. */
class LoopTroubleTest extends LoopSetting {
    @Test
    void too_many_entries_make_the_scan_wait_and_try_again() throws Exception {
        try (EngineFixture fixture = fixture(settings -> settings.limits(2, Long.MAX_VALUE))) {
            Files.writeString(fixture.alpha.resolve("one"), "1");
            Files.writeString(fixture.alpha.resolve("two"), "2");
            fixture.start();

            awaitStatus(fixture, SynchronizationStatus.WAITING_FOR_RESCAN);
            assertThat(fixture.loop().state().lastError()).isEqualTo("alpha scan error: exceeded allowed entry count");

            Files.delete(fixture.alpha.resolve("two"));
            await().untilAsserted(() -> assertThat(fixture.beta.resolve("one")).exists());
            await().untilAsserted(
                            () -> assertThat(fixture.loop().state().lastError()).isEmpty());
        }
    }

    @Test
    void a_file_larger_than_allowed_is_a_problem_of_the_other_side() throws Exception {
        try (EngineFixture fixture =
                fixture(settings -> settings.limits(Long.MAX_VALUE, 10).watch(WatchMode.NO_WATCH))) {
            Files.writeString(fixture.alpha.resolve("large"), "more than ten bytes");
            Files.writeString(fixture.alpha.resolve("small"), "small");

            EngineState state = fixture.start().flush();

            assertThat(state.beta().transitionProblems())
                    .singleElement()
                    .extracting(Problem::path)
                    .isEqualTo("large");
            assertThat(fixture.beta.resolve("small")).exists();
            assertThat(fixture.beta.resolve("large")).doesNotExist();
        }
    }

    @Test
    void an_invalid_pattern_fails_the_connection_in_the_daemons_words() {
        try (EngineFixture fixture = fixture(settings -> settings.ignores(IgnoreSyntax.MUTAGEN, "["))) {
            assertThatThrownBy(() -> fixture.loop().connect())
                    .isInstanceOf(EngineException.class)
                    .hasMessage("unable to connect to alpha: unable to connect to endpoint: unable to create local"
                            + " endpoint: unable to create Mutagen-style ignorer: unable to parse pattern: unable to"
                            + " validate pattern: syntax error in pattern");
        }
    }

    @Test
    void an_algorithm_that_is_not_there_fails_the_connection_and_names_the_cure() {
        try (EngineFixture fixture = fixture(settings -> settings.hashing(3))) {
            assertThatThrownBy(() -> fixture.loop().connect()).hasMessageContaining("use sha1 or sha256");
        }
    }

    @Test
    void an_unknown_owner_fails_the_connection_in_the_daemons_words() {
        try (EngineFixture fixture = fixture(settings -> settings.newContent(0600, 0700, "nobody-of-this-name", ""))) {
            assertThatThrownBy(() -> fixture.loop().connect())
                    .hasMessage("unable to connect to beta: unable to connect to endpoint: unable to create local"
                            + " endpoint: unable to create ownership specification: unable to lookup user by ID: user:"
                            + " unknown user nobody-of-this-name");
        }
    }

    @Test
    void a_loop_that_cannot_connect_goes_on_trying() throws Exception {
        try (EngineFixture fixture = fixture(settings -> settings.ignores(IgnoreSyntax.MUTAGEN, "["))) {
            fixture.start();

            await().until(() -> fixture.states.stream()
                            .filter(state -> state.status() == SynchronizationStatus.CONNECTING_BETA)
                            .count()
                    >= 6);
            assertThat(fixture.loop().state().lastError()).isEmpty();
            assertThatThrownBy(() -> fixture.loop().flush().get())
                    .hasMessageContaining("session is not currently able to synchronize");
        }
    }

    @Test
    void a_damaged_archive_is_an_error_that_does_not_touch_anything() throws Exception {
        try (EngineFixture fixture = quietFixture()) {
            Files.writeString(fixture.alpha.resolve("f"), "x");
            Files.writeString(
                    fixture.settings().dataDirectory().resolve("archives/sync_test"), "MJA1, then nothing sensible");
            fixture.start();

            await().until(() -> fixture.loop().state().lastError().startsWith("invalid archive found on disk: "));
            assertThat(fixture.beta).isEmptyDirectory();
        }
    }

    @Test
    void a_failure_nobody_foresaw_is_reported_and_the_loop_goes_on() throws Exception {
        CountDownLatch failed = new CountDownLatch(1);
        try (EngineFixture fixture = quietFixture()) {
            Files.writeString(fixture.alpha.resolve("f"), "x");
            fixture.restart(step -> {
                if (failed.getCount() > 0) {
                    failed.countDown();
                    throw new IllegalStateException("unforeseen");
                }
            });
            await().until(() -> fixture.loop().state().status() == SynchronizationStatus.WATCHING);
            assertThat(fixture.loop().flush()).failsWithin(10, TimeUnit.SECONDS);

            // A flush may still be taken by the loop that is just failing, and fail with it.
            await().untilAsserted(fixture::flush);

            assertThat(fixture.states).anyMatch(state -> state.lastError().contains("unforeseen"));
            assertThat(fixture.beta.resolve("f")).hasContent("x");
        }
    }
}
