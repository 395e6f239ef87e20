package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new directory with so many files, here and below, that two threads place them. */
class CreationTest {
    private static final int FILES = 4 * SharedWork.PIECES_WORTH_A_THREAD;

    @TempDir
    Path scratch;

    private Path root;
    private LocalEndpoint endpoint;
    private Snapshot seen;
    private Entry wanted;
    private FaultHook hook = FaultHook.NONE;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    @BeforeEach
    void stage() throws Exception {
        Path source = Files.createDirectory(scratch.resolve("source"));
        Files.createDirectories(source.resolve("d/below"));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(source.resolve("d/f" + i), "content " + i);
            Files.writeString(source.resolve("d/below/f" + i), "content below " + i);
        }
        root = Files.createDirectory(scratch.resolve("root"));
        EngineSettings settings = Settings.of(EngineSettings.defaults("s", scratch.resolve("data"), source, root))
                .watch(WatchMode.NO_WATCH)
                .build();
        try (LocalEndpoint alpha = new LocalEndpoint(settings, true, () -> {}, () -> false, FaultHook.NONE)) {
            wanted = Objects.requireNonNull(
                    Entry.contentsOf(alpha.scan(true).content()).get("d"));
        }
        endpoint = new LocalEndpoint(settings, false, () -> {}, cancelled::get, step -> hook.reached(step));
        seen = endpoint.scan(true);
        endpoint.stage(StagingRequest.of(List.of(new Change("d", null, wanted))), source, progress -> {});
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    private Transition.Outcome create() throws EngineException {
        return endpoint.transition(List.of(new Change("d", null, wanted)), seen);
    }

    private static Entry made(Transition.Outcome outcome) {
        return Objects.requireNonNull(outcome.results().get(0).newEntry());
    }

    @Test
    void every_file_gets_its_name_and_its_content() throws Exception {
        Transition.Outcome outcome = create();

        assertThat(outcome.problems()).isEmpty();
        assertThat(made(outcome)).isEqualTo(wanted);
        assertThat(FolderTree.of(root.resolve("d"))).isEqualTo(FolderTree.of(scratch.resolve("source/d")));
    }

    @Test
    void files_whose_names_were_taken_meanwhile_are_problems_and_the_others_are_made() throws Exception {
        List<String> taken = List.of("d/below/f5", "d/f3");
        atFirstFile(() -> taken.forEach(this::take));

        Transition.Outcome outcome = create();

        assertThat(outcome.problems())
                .containsExactlyInAnyOrderElementsOf(taken.stream()
                        .map(path ->
                                new Problem(path, "unable to create file: unable to relocate staged file: file exists"))
                        .toList());
        assertThat(taken).allSatisfy(path -> assertThat(root.resolve(path)).hasContent("precious"));
        assertThat(paths(made(outcome)))
                .containsExactlyInAnyOrderElementsOf(paths(wanted)
                        .filter(path -> !taken.contains("d" + path))
                        .toList());
    }

    @Test
    void both_threads_stop_when_asked_to_and_tell_what_is_there() throws Exception {
        atFirstFile(() -> cancelled.set(true));

        Transition.Outcome outcome = create();

        assertThat(outcome.problems())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(problem -> problem.error().equals(Transition.CANCELLED))
                .extracting(Problem::path)
                .isSubsetOf("d", "d/below");
        assertThat(paths(made(outcome)))
                .hasSizeLessThan(FILES)
                .containsExactlyInAnyOrderElementsOf(FolderTree.of(root.resolve("d")).keySet().stream()
                        .filter(path -> !path.isEmpty())
                        .map(path -> "/" + path)
                        .toList());
    }

    @Test
    void what_takes_the_place_of_something_is_made_although_asked_to_stop_when_that_is_gone() throws Exception {
        Files.createSymbolicLink(root.resolve("x"), Path.of("elsewhere"));
        Files.writeString(scratch.resolve("source/x"), "content 0");
        seen = endpoint.scan(true);
        Entry file = Objects.requireNonNull(wanted.contents().get("f0"));
        Change change = new Change("x", Entry.contentsOf(seen.content()).get("x"), file);
        endpoint.stage(StagingRequest.of(List.of(change)), scratch.resolve("source"), progress -> {});
        hook = step -> {
            if (step.equals("after removing")) {
                cancelled.set(true);
            }
        };

        Transition.Outcome outcome = endpoint.transition(List.of(change), seen);

        assertThat(cancelled).isTrue();
        assertThat(outcome.problems()).isEmpty();
        assertThat(root.resolve("x")).hasContent("content 0");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_ends_one_thread_ends_the_change(boolean callerEnds) {
        Thread caller = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);
        hook = step -> {
            if (!step.equals("before placing a file")) {
                return;
            }
            if (Thread.currentThread().equals(caller) == callerEnds) {
                ended.countDown();
                throw new SimulatedKill();
            }
            Latches.await(ended);
        };

        assertThatThrownBy(this::create).isInstanceOf(SimulatedKill.class);

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain(caller.getName() + "-placing");
    }

    /** Neither thread has placed anything when this happens. */
    private void atFirstFile(Runnable happening) {
        AtomicBoolean happened = new AtomicBoolean();
        hook = step -> {
            synchronized (happened) {
                if (step.equals("before placing a file") && happened.compareAndSet(false, true)) {
                    happening.run();
                }
            }
        };
    }

    private void take(String path) {
        try {
            Files.writeString(root.resolve(path), "precious");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> paths(Entry directory) {
        return directory.contents().entrySet().stream().flatMap(CreationTest::pathsOf);
    }

    private static Stream<String> pathsOf(Map.Entry<String, Entry> child) {
        String path = "/" + child.getKey();
        return Stream.concat(Stream.of(path), paths(child.getValue()).map(below -> path + below));
    }
}
