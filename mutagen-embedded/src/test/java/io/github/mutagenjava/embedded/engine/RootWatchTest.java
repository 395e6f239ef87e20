package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes arrive without anybody asking. */
class RootWatchTest {
    @TempDir
    Path scratch;

    private static void awaitSettled(EngineFixture fixture) {
        await().until(() -> fixture.loop().state().status() == SynchronizationStatus.WATCHING
                && fixture.loop().state().successfulCycles() >= 2);
    }

    @Test
    void a_new_file_is_noticed_on_either_side() throws Exception {
        try (EngineFixture fixture = new EngineFixture(scratch)) {
            fixture.start().flush();

            Files.writeString(fixture.beta.resolve("new"), "from beta");

            await().untilAsserted(() -> assertThat(fixture.alpha.resolve("new")).hasContent("from beta"));
        }
    }

    @Test
    void a_tree_made_at_once_is_noticed_to_its_depth() throws Exception {
        try (EngineFixture fixture = new EngineFixture(scratch)) {
            fixture.start();
            awaitSettled(fixture);

            Path deep = Files.createDirectories(fixture.alpha.resolve("a/b/c/d/e"));
            Files.writeString(deep.resolve("f"), "deep");

            await().untilAsserted(() ->
                    assertThat(fixture.beta.resolve("a/b/c/d/e/f")).hasContent("deep"));
        }
    }

    @Test
    void a_change_in_a_directory_that_was_moved_is_noticed_at_its_new_place() throws Exception {
        try (EngineFixture fixture = new EngineFixture(scratch)) {
            Files.createDirectories(fixture.alpha.resolve("from/sub"));
            Files.writeString(fixture.alpha.resolve("from/sub/f"), "before");
            fixture.start();
            awaitSettled(fixture);
            Files.move(fixture.alpha.resolve("from"), fixture.alpha.resolve("to"));
            await().untilAsserted(
                            () -> assertThat(fixture.beta.resolve("to/sub/f")).exists());

            Files.writeString(fixture.alpha.resolve("to/sub/f"), "after");

            await().untilAsserted(
                            () -> assertThat(fixture.beta.resolve("to/sub/f")).hasContent("after"));
        }
    }

    @Test
    void a_directory_made_again_under_the_same_name_is_watched_again() throws Exception {
        try (EngineFixture fixture = new EngineFixture(scratch)) {
            Files.createDirectory(fixture.alpha.resolve("d"));
            Files.writeString(fixture.alpha.resolve("stays"), "x");
            fixture.start();
            awaitSettled(fixture);
            Files.move(fixture.alpha.resolve("d"), scratch.resolve("away"));
            Files.createDirectory(fixture.alpha.resolve("d"));
            Files.writeString(fixture.alpha.resolve("d/one"), "1");
            await().untilAsserted(
                            () -> assertThat(fixture.beta.resolve("d/one")).exists());

            Files.writeString(fixture.alpha.resolve("d/two"), "2");

            await().untilAsserted(
                            () -> assertThat(fixture.beta.resolve("d/two")).hasContent("2"));
        }
    }

    @Test
    void a_root_that_did_not_exist_is_watched_once_it_does() throws Exception {
        try (EngineFixture fixture = new EngineFixture(scratch)) {
            Files.delete(fixture.beta);
            Files.writeString(fixture.alpha.resolve("f"), "x");
            fixture.start();
            await().untilAsserted(() -> assertThat(fixture.beta.resolve("f")).exists());
            awaitSettled(fixture);

            Files.writeString(fixture.beta.resolve("back"), "y");

            await().untilAsserted(
                            () -> assertThat(fixture.alpha.resolve("back")).hasContent("y"));
        }
    }

    @Test
    void a_watch_that_never_was_is_not_lost_however_often_it_is_tried() throws EngineException {
        Path missing = scratch.resolve("missing");
        EngineSettings settings = Settings.of(
                        EngineSettings.defaults("sync_test", scratch, scratch, missing.resolve("beta")))
                .watch(WatchMode.PORTABLE, Duration.ofMillis(20))
                .build();
        Told told = new Told();
        try (RootWatch watch = new RootWatch(settings.beta(), Ignorer.of(settings), told, "watch")) {
            watch.start();
            await().until(() -> told.polls.get() > 0);
            for (int attempt = 0; attempt < 3; attempt++) {
                int before = told.polls.get();
                watch.hint();
                await().until(() -> told.polls.get() > before);
            }
            assertThat(missing.toFile().mkdir()).isTrue();

            await().until(() -> told.established.get() == 1);
            assertThat(told.losses).hasValue(0);
        }
    }

    private static final class Told implements WatchListener {
        final AtomicInteger established = new AtomicInteger();
        final AtomicInteger losses = new AtomicInteger();
        final AtomicInteger polls = new AtomicInteger();

        @Override
        public void established() {
            established.incrementAndGet();
        }

        @Override
        public void lost() {
            losses.incrementAndGet();
        }

        @Override
        public void changed(String directory, String child, boolean newDirectory) {
            // Not what this is about.
        }

        @Override
        public void poll() {
            polls.incrementAndGet();
        }
    }

    @Test
    void a_root_that_is_a_file_is_watched() throws Exception {
        try (EngineFixture fixture = new EngineFixture(scratch)) {
            Files.delete(fixture.alpha);
            Files.delete(fixture.beta);
            Files.writeString(fixture.alpha, "one");
            fixture.start();
            await().untilAsserted(() -> assertThat(fixture.beta).hasContent("one"));

            Files.writeString(fixture.alpha, "two");

            await().untilAsserted(() -> assertThat(fixture.beta).hasContent("two"));
        }
    }

    @Test
    void a_root_moved_away_halts_the_session() throws Exception {
        try (EngineFixture fixture = new EngineFixture(scratch)) {
            Files.writeString(fixture.alpha.resolve("f"), "x");
            fixture.start();
            awaitSettled(fixture);

            Files.move(fixture.beta, scratch.resolve("away"));

            await().until(() -> fixture.loop().state().status() == SynchronizationStatus.HALTED_ON_ROOT_DELETION);
            assertThat(fixture.alpha.resolve("f")).exists();
        }
    }

    @Test
    void polling_notices_changes_too() throws Exception {
        try (EngineFixture fixture = new EngineFixture(
                scratch,
                settings -> Settings.of(settings)
                        .watch(WatchMode.FORCE_POLL, Duration.ofMillis(50))
                        .build())) {
            fixture.start().flush();

            Files.writeString(fixture.alpha.resolve("new"), "x");

            await().untilAsserted(() -> assertThat(fixture.beta.resolve("new")).hasContent("x"));
        }
    }

    @Test
    void nothing_is_noticed_without_a_watch_until_a_flush() throws Exception {
        try (EngineFixture fixture = new EngineFixture(
                scratch,
                settings -> Settings.of(settings).watch(WatchMode.NO_WATCH).build())) {
            fixture.start();
            await().until(() -> fixture.loop().state().status() == SynchronizationStatus.WATCHING);
            Files.writeString(fixture.alpha.resolve("new"), "x");
            assertThat(fixture.loop().state().successfulCycles()).isZero();

            fixture.flush();

            assertThat(fixture.beta.resolve("new")).exists();
        }
    }

    @Test
    void what_is_in_an_ignored_directory_stays_there() throws Exception {
        try (EngineFixture fixture = new EngineFixture(
                scratch,
                settings -> Settings.of(settings)
                        .ignores(IgnoreSyntax.MUTAGEN, "build/")
                        .build())) {
            Files.createDirectory(fixture.alpha.resolve("build"));
            fixture.start();
            awaitSettled(fixture);
            Files.writeString(fixture.alpha.resolve("build/f"), "x");

            fixture.flush();

            assertThat(fixture.beta.resolve("build")).doesNotExist();
        }
    }
}
