package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a loop carries over, what it shows meanwhile, and how it begins and ends. */
class SynchronizationLoopTest extends LoopSetting {
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
                    Latches.await(stopping);
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
