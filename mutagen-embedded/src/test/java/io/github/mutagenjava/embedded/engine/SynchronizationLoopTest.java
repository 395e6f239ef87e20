package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynchronizationLoopTest {
    @TempDir
    Path scratch;

    private EngineFixture fixture(UnaryOperator<Settings> change) {
        return new EngineFixture(
                scratch, settings -> change.apply(Settings.of(settings)).build());
    }

    private EngineFixture fixture() {
        return fixture(settings -> settings);
    }

    /** Cycles happen only on request, so that a test knows when they do. */
    private EngineFixture quietFixture() {
        return fixture(settings -> settings.watch(WatchMode.NO_WATCH));
    }

    private static void awaitStatus(EngineFixture fixture, SynchronizationStatus status) {
        await().until(() -> fixture.loop().state().status() == status);
    }

    @Test
    void files_directories_and_links_arrive_on_the_other_side() throws Exception {
        try (EngineFixture fixture = fixture()) {
            Files.createDirectories(fixture.alpha.resolve("d/e"));
            Files.writeString(fixture.alpha.resolve("d/e/f.txt"), "hello");
            Files.createSymbolicLink(fixture.alpha.resolve("d/link"), Path.of("e/f.txt"));

            fixture.start().flush();

            assertThat(FolderTree.of(fixture.beta))
                    .isEqualTo(FolderTree.of(fixture.alpha))
                    .containsEntry("d/link", "link e/f.txt");
        }
    }

    @Test
    void both_sides_changed_is_a_conflict_and_nothing_is_touched() throws Exception {
        try (EngineFixture fixture = fixture()) {
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

    @Test
    void ten_conflicts_are_listed_in_order_and_the_rest_is_counted() throws Exception {
        try (EngineFixture fixture = quietFixture()) {
            for (int i = 11; i < 24; i++) {
                Files.writeString(fixture.alpha.resolve("f" + i), "alpha");
                Files.createDirectory(fixture.beta.resolve("f" + i));
                Files.writeString(fixture.beta.resolve("f" + i + "/inner"), "beta");
            }

            EngineState state = fixture.start().flush();

            assertThat(state.conflicts())
                    .extracting(Conflict::root)
                    .containsExactly("f11", "f12", "f13", "f14", "f15", "f16", "f17", "f18", "f19", "f20");
            assertThat(state.excludedConflicts()).isEqualTo(3);
            assertThat(state.conflicts().get(0).betaChanges().get(0).newEntry()).isEqualTo(Trees.parse("[]"));
        }
    }

    @Test
    void ten_problems_are_listed_in_order_and_the_rest_is_counted() throws Exception {
        try (EngineFixture fixture = quietFixture()) {
            for (int i = 10; i < 22; i++) {
                Files.createSymbolicLink(fixture.alpha.resolve("l" + i), Path.of("/absolute"));
            }

            EndpointState alpha = fixture.start().flush().alpha();

            assertThat(alpha.scanProblems())
                    .hasSize(10)
                    .first()
                    .extracting(Problem::path)
                    .isEqualTo("l10");
            assertThat(alpha.excludedScanProblems()).isEqualTo(2);
        }
    }

    @Test
    void a_cycle_shows_its_statuses_in_order() throws Exception {
        try (EngineFixture fixture = quietFixture()) {
            fixture.start().flush();
            awaitStatus(fixture, SynchronizationStatus.WATCHING);

            List<SynchronizationStatus> statuses =
                    fixture.states.stream().map(EngineState::status).distinct().toList();

            assertThat(statuses)
                    .containsExactly(
                            SynchronizationStatus.CONNECTING_ALPHA,
                            SynchronizationStatus.CONNECTING_BETA,
                            SynchronizationStatus.WATCHING,
                            SynchronizationStatus.SCANNING,
                            SynchronizationStatus.RECONCILING,
                            SynchronizationStatus.STAGING_ALPHA,
                            SynchronizationStatus.STAGING_BETA,
                            SynchronizationStatus.TRANSITIONING,
                            SynchronizationStatus.SAVING);
        }
    }

    @Test
    void staging_progress_is_shown_on_the_receiving_side_only_and_goes_away() throws Exception {
        try (EngineFixture fixture = quietFixture()) {
            Files.writeString(fixture.alpha.resolve("one"), "1");
            Files.writeString(fixture.alpha.resolve("two"), "22");

            EngineState last = fixture.start().flush();

            assertThat(fixture.states)
                    .flatExtracting(
                            state -> state.beta().stagingProgress().stream().toList())
                    .contains(new StagingProgress("one", 1, 1, 0, 2, 1), new StagingProgress("two", 2, 2, 1, 2, 3));
            assertThat(fixture.states)
                    .allSatisfy(
                            state -> assertThat(state.alpha().stagingProgress()).isEmpty());
            assertThat(last.beta().stagingProgress()).isEmpty();
        }
    }

    @Test
    void a_root_emptied_on_one_side_halts_and_nothing_is_removed() throws Exception {
        try (EngineFixture fixture = quietFixture()) {
            Files.writeString(fixture.alpha.resolve("one"), "1");
            Files.writeString(fixture.alpha.resolve("two"), "2");
            fixture.start().flush();
            Files.delete(fixture.beta.resolve("one"));
            Files.delete(fixture.beta.resolve("two"));

            CompletableFuture<Void> flush = fixture.loop().flush();

            assertThat(flush)
                    .failsWithin(10, TimeUnit.SECONDS)
                    .withThrowableThat()
                    .withMessageContaining("synchronization failed while waiting for flush response");
            assertThat(fixture.loop().state().status()).isEqualTo(SynchronizationStatus.HALTED_ON_ROOT_EMPTIED);
            assertThat(fixture.loop().state().alpha().connected()).isTrue();
            assertThat(fixture.alpha.resolve("one")).exists();
        }
    }

    @Test
    void a_root_deleted_on_one_side_halts_and_nothing_is_removed() throws Exception {
        try (EngineFixture fixture = quietFixture()) {
            Files.writeString(fixture.alpha.resolve("one"), "1");
            fixture.start().flush();
            StagingStore.deleteTree(fixture.beta);

            assertThat(fixture.loop().flush()).failsWithin(10, TimeUnit.SECONDS);

            assertThat(fixture.loop().state().status()).isEqualTo(SynchronizationStatus.HALTED_ON_ROOT_DELETION);
            assertThat(fixture.alpha.resolve("one")).exists();
        }
    }

    @Test
    void a_root_changed_in_type_halts_and_nothing_is_replaced() throws Exception {
        try (EngineFixture fixture = quietFixture()) {
            Files.writeString(fixture.alpha.resolve("one"), "1");
            fixture.start().flush();
            StagingStore.deleteTree(fixture.beta);
            Files.writeString(fixture.beta, "now a file");

            assertThat(fixture.loop().flush()).failsWithin(10, TimeUnit.SECONDS);

            assertThat(fixture.loop().state().status()).isEqualTo(SynchronizationStatus.HALTED_ON_ROOT_TYPE_CHANGE);
            assertThat(fixture.alpha.resolve("one")).exists();
        }
    }

    @Test
    void a_halted_session_does_not_flush() throws Exception {
        try (EngineFixture fixture = quietFixture()) {
            Files.writeString(fixture.alpha.resolve("one"), "1");
            fixture.start().flush();
            StagingStore.deleteTree(fixture.beta);
            assertThat(fixture.loop().flush()).failsWithin(10, TimeUnit.SECONDS);
            await().untilAsserted(() -> assertThatThrownBy(() -> fixture.loop().requestFlush())
                    .isInstanceOf(EngineException.class)
                    .hasMessage("session is not currently able to synchronize"));
        }
    }

    @Test
    void after_the_history_is_cleared_a_halted_session_brings_the_root_back() throws Exception {
        try (EngineFixture fixture = quietFixture()) {
            Files.writeString(fixture.alpha.resolve("one"), "1");
            fixture.start().flush();
            StagingStore.deleteTree(fixture.beta);
            assertThat(fixture.loop().flush()).failsWithin(10, TimeUnit.SECONDS);
            fixture.loop().stop();
            new SessionHistory(
                            fixture.settings().dataDirectory(),
                            fixture.settings().session())
                    .clear();

            fixture.restart().flush();

            assertThat(fixture.beta.resolve("one")).hasContent("1");
        }
    }

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

    @Test
    void stopping_while_staging_leaves_the_other_side_alone_and_goes_on_later() throws Exception {
        CountDownLatch staging = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        try (EngineFixture fixture = quietFixture()) {
            for (int i = 0; i < 20; i++) {
                Files.writeString(fixture.alpha.resolve("f" + i), "content " + i);
            }
            fixture.restart(step -> {
                if (step.equals("after writing a staged file")) {
                    staging.countDown();
                    awaitLatch(stopping);
                }
            });
            await().until(() -> fixture.loop().state().status() == SynchronizationStatus.WATCHING);
            CompletableFuture<Void> flush = fixture.loop().flush();
            assertThat(staging.await(10, TimeUnit.SECONDS)).isTrue();
            Thread stop = new Thread(fixture.loop()::stop);
            stop.start();
            stopping.countDown();
            stop.join(TimeUnit.SECONDS.toMillis(10));

            assertThat(stop.isAlive()).isFalse();
            assertThat(flush).failsWithin(10, TimeUnit.SECONDS);
            assertThat(fixture.loop().state()).isEqualTo(EngineState.INITIAL);
            assertThat(fixture.beta).isEmptyDirectory();

            fixture.restart().flush();
            assertThat(FolderTree.of(fixture.beta)).isEqualTo(FolderTree.of(fixture.alpha));
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_loop_that_was_never_started_can_be_stopped() {
        try (EngineFixture fixture = fixture()) {
            fixture.loop().stop();

            assertThat(fixture.loop().state()).isEqualTo(EngineState.INITIAL);
        }
    }

    @Test
    void stopping_leaves_no_thread_behind() throws Exception {
        try (EngineFixture fixture = fixture()) {
            fixture.start().flush();

            fixture.loop().stop();
        }
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().contains("sync_test")));
    }

    @Test
    void a_session_that_went_on_after_a_restart_knows_what_was_agreed_on() throws Exception {
        try (EngineFixture fixture = quietFixture()) {
            Files.writeString(fixture.alpha.resolve("f"), "x");
            Files.writeString(fixture.alpha.resolve("g"), "y");
            fixture.start().flush();
            fixture.loop().stop();
            Files.delete(fixture.alpha.resolve("f"));

            fixture.restart().flush();

            assertThat(fixture.beta.resolve("f")).doesNotExist();
        }
    }

    @Test
    void a_rename_in_case_only_is_carried_over() throws Exception {
        try (EngineFixture fixture = quietFixture()) {
            Files.writeString(fixture.alpha.resolve("name"), "x");
            Files.writeString(fixture.alpha.resolve("other"), "y");
            fixture.start().flush();
            Files.move(fixture.alpha.resolve("name"), fixture.alpha.resolve("NAME"));

            fixture.flush();

            assertThat(FolderTree.of(fixture.beta)).containsOnlyKeys("", "NAME", "other");
        }
    }

    @Test
    void new_content_gets_the_default_modes() throws Exception {
        try (EngineFixture fixture = fixture(settings -> settings.newContent(0640, 0750, "", ""))) {
            Files.createDirectory(fixture.alpha.resolve("d"));
            Files.writeString(fixture.alpha.resolve("d/f"), "x");
            Files.setPosixFilePermissions(
                    Files.writeString(fixture.alpha.resolve("d/x"), "x"), PosixFilePermissions.fromString("rwx------"));

            fixture.start().flush();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fixture.beta.resolve("d"))))
                    .isEqualTo("rwxr-x---");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fixture.beta.resolve("d/f"))))
                    .isEqualTo("rw-r-----");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fixture.beta.resolve("d/x"))))
                    .isEqualTo("rwxr-x---");
        }
    }

    @Test
    void content_staged_on_another_file_system_arrives_too() throws Exception {
        Path otherFileSystem = Path.of("/dev/shm");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.isWritable(otherFileSystem)
                        && !Files.getFileStore(otherFileSystem).equals(Files.getFileStore(scratch)),
                "needs a second writable file system");
        Path data = Files.createTempDirectory(otherFileSystem, "mutagen-java-test");
        try (EngineFixture fixture = new EngineFixture(
                scratch,
                settings -> new EngineSettings(
                        settings.session(),
                        data,
                        settings.mode(),
                        0,
                        settings.symbolicLinkMode(),
                        settings.permissionsMode(),
                        settings.ignoreSyntax(),
                        settings.ignores(),
                        false,
                        settings.alpha(),
                        settings.beta()))) {
            Files.writeString(fixture.alpha.resolve("new"), "x");
            fixture.start().flush();
            Files.writeString(fixture.alpha.resolve("new"), "replaced");

            fixture.flush();

            assertThat(FolderTree.of(fixture.beta))
                    .containsEntry("new", "file replaced")
                    .hasSize(2);
        } finally {
            StagingStore.deleteTree(data);
        }
    }
}
