package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerTest {
    @TempDir
    Path scratch;

    private Path root;

    @BeforeEach
    void chooseRoot() {
        root = scratch.resolve("root");
    }

    private Scanner scanner(UnaryOperator<Settings> change) throws EngineException {
        EngineSettings settings = change.apply(Settings.of(EngineSettings.defaults("s", scratch, root, root)))
                .build();
        return new Scanner(root, settings, Ignorer.of(settings), HashingAlgorithm.SHA_1, () -> false);
    }

    private Snapshot scan() throws Exception {
        return scanner(settings -> settings).scan(Snapshot.NOTHING, DirtyPaths.EVERYTHING, Map.of());
    }

    private Snapshot scan(UnaryOperator<Settings> change) throws Exception {
        return scanner(change).scan(Snapshot.NOTHING, DirtyPaths.EVERYTHING, Map.of());
    }

    private static Entry child(Snapshot snapshot, String name) {
        return Objects.requireNonNull(Entry.contentsOf(snapshot.content()).get(name), name);
    }

    /** A file that was last modified long ago, so that a scan may trust its time. */
    private Path oldFile(String name, String content) throws Exception {
        Path file = Files.writeString(root.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-02-02T02:02:02.123456789Z")));
        return file;
    }

    @Test
    void an_absent_root_is_no_content() throws Exception {
        assertThat(scan().content()).isNull();
    }

    @Test
    void a_root_can_be_a_file() throws Exception {
        Files.writeString(root, "abc");

        Snapshot snapshot = scan();

        Digest digest = Digest.of(HexFormat.of().parseHex("a9993e364706816aba3e25717850c26c9cd0d89d"));
        assertThat(snapshot.content()).isEqualTo(Entry.file(digest, false));
        assertThat(snapshot.totals()).isEqualTo(new ScanTotals(0, 1, 0, 3));
    }

    @Test
    void a_root_that_is_a_symbolic_link_is_refused() throws Exception {
        Files.createSymbolicLink(root, scratch);

        assertThatThrownBy(this::scan)
                .isInstanceOf(EngineException.class)
                .hasMessage("unable to open synchronization root: too many levels of symbolic links");
    }

    @Test
    void a_root_below_a_file_is_refused() throws Exception {
        Files.writeString(root, "a file");
        root = root.resolve("below");

        assertThatThrownBy(this::scan)
                .isInstanceOf(EngineException.class)
                .hasMessage("unable to open synchronization root: not a directory");
    }

    @Test
    void directories_files_links_and_bytes_are_counted() throws Exception {
        Files.createDirectories(root.resolve("d/e"));
        Files.writeString(root.resolve("d/one"), "1");
        Files.writeString(root.resolve("two"), "22");
        Files.createSymbolicLink(root.resolve("link"), Path.of("two"));

        assertThat(scan().totals()).isEqualTo(new ScanTotals(3, 2, 1, 3));
    }

    @Test
    void a_file_that_looks_unchanged_is_not_read_again() throws Exception {
        Files.createDirectory(root);
        Path file = oldFile("f", "before");
        FileTime modified = Files.getLastModifiedTime(file);
        Snapshot first = scan();
        Files.writeString(file, "after!");
        Files.setLastModifiedTime(file, modified);

        Snapshot second = scanner(settings -> settings).scan(first, DirtyPaths.EVERYTHING, Map.of());

        assertThat(second.content()).isEqualTo(first.content());
    }

    @Test
    void a_file_modified_while_it_was_being_scanned_is_read_again_although_it_looks_unchanged() throws Exception {
        Files.createDirectory(root);
        Path file = Files.writeString(root.resolve("f"), "before");
        FileTime modified = Files.getLastModifiedTime(file);
        Snapshot first = scan();
        Files.writeString(file, "after!");
        Files.setLastModifiedTime(file, modified);

        Snapshot second = scanner(settings -> settings).scan(first, DirtyPaths.EVERYTHING, Map.of());

        assertThat(second.content()).isNotEqualTo(first.content());
    }

    @Test
    void a_change_of_size_alone_makes_a_file_be_read_again() throws Exception {
        Files.createDirectory(root);
        Path file = oldFile("f", "before");
        FileTime modified = Files.getLastModifiedTime(file);
        Snapshot first = scan();
        Files.writeString(file, "longer than before");
        Files.setLastModifiedTime(file, modified);

        Snapshot second = scanner(settings -> settings).scan(first, DirtyPaths.EVERYTHING, Map.of());

        assertThat(second.content()).isNotEqualTo(first.content());
    }

    @Test
    void only_dirty_directories_are_looked_at_in_an_accelerated_scan() throws Exception {
        Files.createDirectories(root.resolve("clean"));
        Files.createDirectories(root.resolve("dirty/below"));
        Snapshot first = scan();
        Files.writeString(root.resolve("clean/f"), "unseen");
        Files.writeString(root.resolve("dirty/below/f"), "seen");

        Snapshot second =
                scanner(settings -> settings).scan(first, DirtyPaths.of(List.of("dirty/below"), List.of()), Map.of());

        assertThat(Trees.format(second.content())).startsWith("[clean=[] dirty=[below=[f=");
    }

    @Test
    void a_directory_replaced_by_another_is_looked_at_even_if_it_is_not_dirty() throws Exception {
        Files.createDirectories(root.resolve("d"));
        Files.createDirectories(scratch.resolve("other/sub"));
        Snapshot first = scan();
        Files.delete(root.resolve("d"));
        Files.move(scratch.resolve("other"), root.resolve("d"));

        Snapshot second = scanner(settings -> settings).scan(first, DirtyPaths.of(List.of(""), List.of()), Map.of());

        assertThat(Trees.format(second.content())).isEqualTo("[d=[sub=[]]]");
    }

    @Test
    void the_execute_bit_counts_only_with_portable_permissions() throws Exception {
        Files.createDirectory(root);
        Files.setPosixFilePermissions(
                Files.writeString(root.resolve("f"), "x"), PosixFilePermissions.fromString("rwx------"));

        assertThat(child(scan(), "f").executable()).isTrue();
        assertThat(child(scan(settings -> settings.permissions(PermissionsMode.MANUAL)), "f")
                        .executable())
                .isFalse();
    }

    @Test
    void a_link_out_of_the_root_is_a_problem_when_links_must_be_portable() throws Exception {
        Files.createDirectory(root);
        Files.createSymbolicLink(root.resolve("abs"), Path.of("/etc/hostname"));
        Files.createSymbolicLink(root.resolve("up"), Path.of("../x"));

        assertThat(Snapshot.problems(scan().content()))
                .containsExactly(
                        new Problem("abs", "invalid symbolic link: target is absolute"),
                        new Problem(
                                "up",
                                "invalid symbolic link: target references location outside synchronization root"));
    }

    @Test
    void every_link_is_taken_as_it_is_with_raw_links() throws Exception {
        Files.createDirectory(root);
        Files.createSymbolicLink(root.resolve("abs"), Path.of("/etc/hostname"));

        Snapshot snapshot = scan(settings -> settings.links(SymbolicLinkMode.POSIX_RAW));

        assertThat(child(snapshot, "abs")).isEqualTo(Entry.symbolicLink("/etc/hostname"));
    }

    @Test
    void links_are_untracked_when_ignored() throws Exception {
        Files.createDirectory(root);
        Files.createSymbolicLink(root.resolve("l"), Path.of("x"));

        assertThat(child(scan(settings -> settings.links(SymbolicLinkMode.IGNORE)), "l"))
                .isEqualTo(Entry.untracked());
    }

    @Test
    void a_name_that_is_not_utf_8_is_a_problem() throws Exception {
        Files.createDirectory(root);
        Path named = Path.of(java.net.URI.create(root.toUri() + "/b%FF%FEad"));
        Files.writeString(named, "x");

        assertThat(Snapshot.problems(scan().content()))
                .containsExactly(new Problem("b\ufffdad (non-UTF-8)", "non-UTF-8 filename"));
    }

    @Test
    void a_special_file_is_untracked() throws Exception {
        Files.createDirectory(root);
        new ProcessBuilder("mkfifo", root.resolve("pipe").toString()).start().waitFor();

        assertThat(child(scan(), "pipe")).isEqualTo(Entry.untracked());
    }

    @Test
    void temporary_files_of_the_engine_are_not_there() throws Exception {
        Files.createDirectory(root);
        Files.writeString(root.resolve(TemporaryNames.PREFIX + "x"), "x");

        assertThat(Entry.contentsOf(scan().content())).isEmpty();
    }

    @Test
    void ignored_content_is_untracked_and_not_counted() throws Exception {
        Files.createDirectories(root.resolve("build/out"));
        Files.writeString(root.resolve("x.log"), "x");

        Snapshot snapshot = scan(settings -> settings.ignores(IgnoreSyntax.MUTAGEN, "*.log", "build/"));

        assertThat(Trees.format(snapshot.content())).isEqualTo("[build=? x.log=?]");
        assertThat(snapshot.totals()).isEqualTo(new ScanTotals(1, 0, 0, 0));
    }

    @Test
    void an_ignored_directory_is_walked_for_what_is_unignored_below_it() throws Exception {
        Files.createDirectories(root.resolve("build"));
        Files.writeString(root.resolve("build/keep"), "x");
        Files.writeString(root.resolve("build/drop"), "x");

        Snapshot snapshot = scan(settings -> settings.ignores(IgnoreSyntax.DOCKER, "build", "!build/keep"));

        assertThat(child(snapshot, "build").kind()).isEqualTo(EntryKind.PHANTOM_DIRECTORY);
        assertThat(child(snapshot, "build").contents().get("drop")).isEqualTo(Entry.untracked());
    }

    @Test
    void a_cache_saved_and_loaded_spares_reading() throws Exception {
        Files.createDirectory(root);
        Path file = oldFile("f", "before");
        FileTime modified = Files.getLastModifiedTime(file);
        Snapshot first = scan();
        Path cache = scratch.resolve("cache");
        ScanCache.save(cache, HashingAlgorithm.SHA_1, first);
        Files.writeString(file, "after!");
        Files.setLastModifiedTime(file, modified);

        Snapshot second = scanner(settings -> settings)
                .scan(ScanCache.load(cache, HashingAlgorithm.SHA_1), DirtyPaths.EVERYTHING, Map.of());

        assertThat(second.content()).isEqualTo(first.content());
    }

    @Test
    void a_damaged_cache_is_as_good_as_none() throws Exception {
        Path cache = Files.writeString(scratch.resolve("cache"), "MJC1 and then nonsense");

        assertThat(ScanCache.load(cache, HashingAlgorithm.SHA_1)).isEqualTo(Snapshot.NOTHING);
    }
}
