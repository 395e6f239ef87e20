package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Content that is not what the scan saw is never replaced or removed. */
class TransitionTest {
    @TempDir
    Path scratch;

    private Path root;
    private LocalEndpoint endpoint;
    private FaultHook hook = FaultHook.NONE;

    @BeforeEach
    void open() throws Exception {
        root = Files.createDirectory(scratch.resolve("root"));
        Files.createDirectory(scratch.resolve("source"));
        EngineSettings settings = Settings.of(
                        EngineSettings.defaults("s", scratch.resolve("data"), scratch.resolve("source"), root))
                .watch(WatchMode.NO_WATCH)
                .build();
        endpoint = new LocalEndpoint(settings, false, () -> {}, () -> false, step -> hook.reached(step));
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    /** Content as the other side has it, staged. */
    private Entry staged(String path, String content) throws Exception {
        Path file = scratch.resolve("source").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Digest digest = Digest.of(HashingAlgorithm.SHA_1.newHasher().digest(content.getBytes(StandardCharsets.UTF_8)));
        endpoint.stage(List.of(new StagingRequest(path, digest)), scratch.resolve("source"), progress -> {});
        return Entry.file(digest, false);
    }

    private static Entry at(Snapshot snapshot, String name) {
        return java.util.Objects.requireNonNull(
                Entry.contentsOf(snapshot.content()).get(name), name);
    }

    private List<Problem> problems(Snapshot seen, Change... changes) throws Exception {
        return endpoint.transition(List.of(changes), seen).problems();
    }

    @Test
    void a_file_is_replaced_if_it_is_what_was_seen() throws Exception {
        Files.writeString(root.resolve("f"), "old");
        Snapshot seen = endpoint.scan(true);

        List<Problem> problems = problems(seen, new Change("f", at(seen, "f"), staged("f", "new")));

        assertThat(problems).isEmpty();
        assertThat(root.resolve("f")).hasContent("new");
    }

    @Test
    void a_file_changed_after_the_scan_is_not_replaced() throws Exception {
        Files.writeString(root.resolve("f"), "old");
        Snapshot seen = endpoint.scan(true);
        Files.writeString(root.resolve("f"), "precious");

        List<Problem> problems = problems(seen, new Change("f", at(seen, "f"), staged("f", "new")));

        assertThat(problems)
                .containsExactly(new Problem(
                        "f", "unable to swap file: unable to validate existing file: modification detected"));
        assertThat(root.resolve("f")).hasContent("precious");
    }

    @Test
    void a_file_changed_without_a_trace_in_size_and_time_is_not_replaced() throws Exception {
        Path file = Files.writeString(root.resolve("f"), "old");
        FileTime modified = Files.getLastModifiedTime(file);
        Snapshot seen = endpoint.scan(true);
        Files.writeString(file, "dlo");
        Files.setLastModifiedTime(file, modified);

        List<Problem> problems = problems(seen, new Change("f", at(seen, "f"), staged("f", "new")));

        assertThat(problems).hasSize(1);
        assertThat(file).hasContent("dlo");
    }

    @Test
    void a_file_changed_after_the_scan_is_not_removed() throws Exception {
        Files.writeString(root.resolve("f"), "old");
        Snapshot seen = endpoint.scan(true);
        Files.writeString(root.resolve("f"), "precious");

        List<Problem> problems = problems(seen, new Change("f", at(seen, "f"), null));

        assertThat(problems)
                .containsExactly(new Problem(
                        "f", "unable to remove file: unable to validate existing file: modification detected"));
        assertThat(root.resolve("f")).hasContent("precious");
    }

    /** Somebody has the file open since before the change, and writes at this step of it; the name makes no difference. */
    private List<Problem> problemsWithWriterAt(String step, Snapshot seen, Change change) throws Exception {
        try (FileChannel open = FileChannel.open(root.resolve(change.path()), StandardOpenOption.WRITE)) {
            hook = reached -> {
                if (reached.equals(step)) {
                    write(open, "precious");
                }
            };
            return problems(seen, change);
        }
    }

    private static void write(FileChannel file, String content) {
        try {
            file.write(StandardCharsets.UTF_8.encode(content), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_file_that_somebody_writes_to_while_it_is_removed_comes_back() throws Exception {
        Files.writeString(root.resolve("f"), "old");
        Snapshot seen = endpoint.scan(true);

        List<Problem> problems =
                problemsWithWriterAt("after setting aside", seen, new Change("f", at(seen, "f"), null));

        assertThat(problems).containsExactly(new Problem("f", "unable to remove file: modification detected"));
        assertThat(FolderTree.of(root)).containsOnlyKeys("", "f").containsEntry("f", "file precious");
    }

    @Test
    void a_file_that_somebody_writes_to_while_it_is_replaced_comes_back() throws Exception {
        Files.writeString(root.resolve("f"), "old");
        Snapshot seen = endpoint.scan(true);

        List<Problem> problems = problemsWithWriterAt(
                "after replacing a file", seen, new Change("f", at(seen, "f"), staged("f", "new")));

        assertThat(problems).containsExactly(new Problem("f", "unable to swap file: modification detected"));
        assertThat(FolderTree.of(root)).containsOnlyKeys("", "f").containsEntry("f", "file precious");
    }

    @Test
    void a_file_that_cannot_come_back_because_its_name_was_taken_is_kept_next_to_it() throws Exception {
        Files.writeString(root.resolve("f"), "old");
        Snapshot seen = endpoint.scan(true);
        try (FileChannel open = FileChannel.open(root.resolve("f"), StandardOpenOption.WRITE)) {
            hook = step -> {
                if (step.equals("after setting aside")) {
                    write(open, "precious");
                    take(root.resolve("f"));
                }
            };

            var unused = problems(seen, new Change("f", at(seen, "f"), null));
        }

        assertThat(FolderTree.of(root).values()).containsExactlyInAnyOrder("dir", "file precious", "file taken");
    }

    private static void take(Path name) {
        try {
            Files.writeString(name, "taken");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_name_that_was_taken_after_the_scan_is_not_overwritten() throws Exception {
        Snapshot seen = endpoint.scan(true);
        Files.writeString(root.resolve("f"), "precious");

        List<Problem> problems = problems(seen, new Change("f", null, staged("f", "new")));

        assertThat(problems)
                .containsExactly(
                        new Problem("f", "unable to create file: unable to relocate staged file: file exists"));
        assertThat(root.resolve("f")).hasContent("precious");
    }

    @Test
    void a_directory_with_something_new_in_it_is_not_removed() throws Exception {
        Files.createDirectory(root.resolve("d"));
        Files.writeString(root.resolve("d/known"), "x");
        Snapshot seen = endpoint.scan(true);
        Files.writeString(root.resolve("d/unknown"), "precious");

        Transition.Outcome outcome = endpoint.transition(List.of(new Change("d", at(seen, "d"), null)), seen);

        assertThat(outcome.problems()).containsExactly(new Problem("d/unknown", "unknown content encountered on disk"));
        assertThat(outcome.results())
                .extracting(Change::newEntry)
                .extracting(Trees::format)
                .containsExactly("[]");
        assertThat(FolderTree.of(root)).containsOnlyKeys("", "d", "d/unknown");
    }

    @Test
    void a_link_that_points_elsewhere_than_it_did_is_not_removed() throws Exception {
        Files.createSymbolicLink(root.resolve("l"), Path.of("a"));
        Snapshot seen = endpoint.scan(true);
        Files.delete(root.resolve("l"));
        Files.createSymbolicLink(root.resolve("l"), Path.of("b"));

        List<Problem> problems = problems(seen, new Change("l", at(seen, "l"), null));

        assertThat(problems)
                .containsExactly(new Problem(
                        "l",
                        "unable to remove symbolic link: unable to validate existing symbolic link:"
                                + " symbolic link target does not match expected"));
        assertThat(Files.readSymbolicLink(root.resolve("l"))).hasToString("b");
    }

    @Test
    void a_directory_replaced_by_a_link_does_not_lead_out_of_the_root() throws Exception {
        Files.createDirectory(root.resolve("d"));
        Snapshot seen = endpoint.scan(true);
        Path outside = Files.createDirectory(scratch.resolve("outside"));
        Files.delete(root.resolve("d"));
        Files.createSymbolicLink(root.resolve("d"), outside);

        List<Problem> problems = problems(seen, new Change("d/f", null, staged("d/f", "new")));

        assertThat(problems)
                .containsExactly(new Problem(
                        "d/f",
                        "unable to walk to transition root parent: unable to open parent component: not a directory"));
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void a_file_that_was_not_staged_is_a_problem_and_asks_for_another_cycle() throws Exception {
        Files.createDirectories(scratch.resolve("data"));
        Snapshot seen = endpoint.scan(true);
        Digest digest = Digest.of(new byte[20]);

        Transition.Outcome outcome =
                endpoint.transition(List.of(new Change("f", null, Entry.file(digest, false))), seen);

        assertThat(outcome.filesMissing()).isTrue();
        assertThat(outcome.problems())
                .singleElement()
                .extracting(Problem::error)
                .asString()
                .startsWith(
                        "unable to create file: unable to set staged file permissions: unable to set permission bits:"
                                + " chmod ")
                .endsWith(": no such file or directory");
    }

    @Test
    void a_file_replaced_by_a_directory_is_done_in_one_change() throws Exception {
        Files.writeString(root.resolve("x"), "old");
        Snapshot seen = endpoint.scan(true);
        java.util.TreeMap<String, Entry> contents = new java.util.TreeMap<>();
        contents.put("f", staged("x/f", "new"));

        List<Problem> problems = problems(seen, new Change("x", at(seen, "x"), Entry.directory(contents)));

        assertThat(problems).isEmpty();
        assertThat(root.resolve("x/f")).hasContent("new");
    }

    @Test
    void only_permissions_change_when_the_content_is_the_same() throws Exception {
        Path file = Files.writeString(root.resolve("f"), "same");
        Snapshot seen = endpoint.scan(true);
        Object inode = Files.getAttribute(file, "unix:ino");

        List<Problem> problems =
                problems(seen, new Change("f", at(seen, "f"), at(seen, "f").withExecutable(true)));

        assertThat(problems).isEmpty();
        assertThat(Files.isExecutable(file)).isTrue();
        assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(inode);
    }

    @Test
    void staged_content_that_is_not_what_was_promised_is_not_kept() throws Exception {
        Files.writeString(scratch.resolve("source/f"), "changed since the scan");
        Digest promised = Digest.of(new byte[20]);

        endpoint.stage(List.of(new StagingRequest("f", promised)), scratch.resolve("source"), progress -> {});

        Snapshot seen = endpoint.scan(true);
        Transition.Outcome outcome =
                endpoint.transition(List.of(new Change("f", null, Entry.file(promised, false))), seen);
        assertThat(outcome.filesMissing()).isTrue();
        assertThat(root.resolve("f")).doesNotExist();
    }

    @Test
    void a_file_known_under_another_name_is_staged_from_there() throws Exception {
        Files.writeString(root.resolve("here"), "content");
        Snapshot seen = endpoint.scan(true);
        List<Optional<StagingProgress>> progress = new java.util.ArrayList<>();

        endpoint.stage(
                List.of(new StagingRequest("there", at(seen, "here").fileDigest())),
                scratch.resolve("nowhere"),
                progress::add);

        assertThat(progress).isEmpty();
        assertThat(problems(seen, new Change("there", null, at(seen, "here")))).isEmpty();
        assertThat(root.resolve("there")).hasContent("content");
    }
}
