package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.Conflict;
import io.github.mutagenjava.client.synchronization.PermissionsMode;
import io.github.mutagenjava.client.synchronization.Problem;
import io.github.mutagenjava.client.synchronization.SymbolicLinkMode;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import io.github.mutagenjava.client.synchronization.SynchronizationStatus;
import io.github.mutagenjava.client.synchronization.WatchMode;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links, permissions and content that is not what one expects in a folder. */
abstract class ContentContract extends FolderContract {
    private static List<String> texts(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.path() + ": " + problem.error())
                .toList();
    }

    private void chmod(String path, String permissions) throws IOException {
        Files.setPosixFilePermissions(folder.resolve(path), PosixFilePermissions.fromString(permissions));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "PORTABLE, f, > f, ''",
        "PORTABLE, d/g, > d/g, ''",
        "PORTABLE, nowhere, > nowhere, ''",
        "PORTABLE, /etc/hosts, nothing, target is absolute",
        "PORTABLE, ../alpha/f, nothing, target references location outside synchronization root",
        "PORTABLE, d/../f, > d/../f, ''",
        "PORTABLE, ..\\f, nothing, backslash in target",
        "PORTABLE, a:b, nothing, colon in target (absolute or unsupported path)",
        "POSIX_RAW, f, > f, ''",
        "POSIX_RAW, /etc/hosts, > /etc/hosts, ''",
        "POSIX_RAW, ../alpha/f, > ../alpha/f, ''",
        "POSIX_RAW, ..\\f, > ..\\f, ''",
        "IGNORE, f, nothing, ''"
    })
    void a_link_is_treated_as_its_mode_says(SymbolicLinkMode mode, String target, String beta, String problem)
            throws Exception {
        write("alpha/f", "x");
        link("alpha/link", target);

        SynchronizationState state = cycle(unwatched(configuration -> configuration.symbolicLinkMode(mode)));

        assertThat(tree("beta").getOrDefault("link", "nothing")).isEqualTo(beta);
        assertThat(texts(state.alphaState().scanProblems()))
                .isEqualTo(problem.isEmpty() ? List.of() : List.of("link: invalid symbolic link: " + problem));
        assertThat(state.alphaState().symbolicLinks()).isEqualTo(beta.equals("nothing") ? 0 : 1);
    }

    @Test
    void a_link_below_the_root_may_lead_up_within_it() throws Exception {
        write("alpha/f", "x");
        link("alpha/d/link", "../f");
        link("alpha/d/out", "../../f");

        SynchronizationState state = cycle(unwatched(configuration -> {}));

        assertThat(tree("beta")).containsEntry("d/link", "> ../f").doesNotContainKey("d/out");
        assertThat(texts(state.alphaState().scanProblems()))
                .containsExactly(
                        "d/out: invalid symbolic link: target references location outside synchronization root");
    }

    @Test
    void a_link_to_a_directory_is_not_followed() throws Exception {
        write("alpha/d/g", "x");
        link("alpha/link", "d");

        cycle(unwatched(configuration -> {}));

        assertThat(tree("beta")).containsEntry("link", "> d").doesNotContainKey("link/g");
    }

    @Test
    void new_content_has_mutagens_default_permissions() throws Exception {
        write("alpha/d/f", "x");
        write("alpha/d/run", "x");
        chmod("alpha/d", "rwxr-xr-x");
        chmod("alpha/d/f", "rw-rw-rw-");
        chmod("alpha/d/run", "rwxr-xr-x");

        cycle(unwatched(configuration -> {}));

        assertThat(List.of(
                        permissions("beta"), permissions("beta/d"), permissions("beta/d/f"), permissions("beta/d/run")))
                .containsExactly("rwx------", "rwx------", "rw-------", "rwx------");
    }

    @Test
    void default_modes_are_used_and_readers_may_execute_too() throws Exception {
        write("alpha/d/f", "x");
        write("alpha/d/run", "x");
        chmod("alpha/d/run", "rwx------");

        cycle(unwatched(configuration -> configuration.defaultFileMode(0644).defaultDirectoryMode(0755)));

        assertThat(List.of(permissions("beta/d"), permissions("beta/d/f"), permissions("beta/d/run")))
                .containsExactly("rwxr-xr-x", "rw-r--r--", "rwxr-xr-x");
    }

    @Test
    void an_endpoint_may_have_modes_of_its_own() throws Exception {
        write("alpha/f", "x");
        write("beta/g", "x");
        SessionId id = synchronization()
                .create(specification()
                        .configuration(
                                changes -> changes.watchMode(WatchMode.NO_WATCH).defaultFileMode(0644))
                        .configurationBeta(changes -> changes.defaultFileMode(0640))
                        .build());
        until(Selection.of(id), state -> state.status() == SynchronizationStatus.WATCHING);

        cycle(id);

        assertThat(List.of(permissions("alpha/g"), permissions("beta/f"))).containsExactly("rw-r--r--", "rw-r-----");
    }

    @ParameterizedTest
    @CsvSource({"PORTABLE, rwx------", "MANUAL, rw-------"})
    void the_right_to_execute_is_carried_over_by_portable_permissions_only(PermissionsMode mode, String permissions)
            throws Exception {
        write("alpha/f", "x");
        SessionId id = synchronizedOnce(configuration -> configuration.permissionsMode(mode));
        chmod("alpha/f", "rwxr-xr-x");

        cycle(id);

        assertThat(permissions("beta/f")).isEqualTo(permissions);
    }

    @Test
    void other_permissions_than_that_are_nobodys_business() throws Exception {
        write("alpha/f", "x");
        SessionId id = synchronizedOnce(configuration -> {});
        chmod("beta/f", "rw-rw-r--");

        cycle(id);

        assertThat(permissions("beta/f")).isEqualTo("rw-rw-r--");
    }

    @Test
    void a_replaced_file_has_the_default_mode_again() throws Exception {
        write("alpha/f", "x");
        SessionId id = synchronizedOnce(configuration -> {});
        chmod("beta/f", "rw-rw-r--");
        write("alpha/f", "other");

        cycle(id);

        assertThat(permissions("beta/f")).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-rf",
                "a b ",
                " ",
                "a\nb",
                "a\tb",
                "back\\slash",
                "quote\"'`$x",
                "*?[a]{b}!",
                "~",
                "#x",
                "a:b|c<d>",
                "CON",
                "con.txt",
                "name.",
                "日本語",
                "e\u0301",
                "\u00e9",
                "😀",
                "...",
                ".hidden",
                "%00"
            })
    void a_name_is_only_a_name(String name) throws Exception {
        write("alpha/" + name + "/" + name, "x");

        SynchronizationState state = cycle(unwatched(configuration -> {}));

        assertThat(tree("beta")).containsOnlyKeys(name, name + "/" + name);
        assertThat(state.alphaState().problemCount()).isZero();
    }

    @Test
    void two_names_that_differ_only_in_their_normal_form_are_two_files() throws Exception {
        write("alpha/e\u0301", "decomposed");
        write("alpha/\u00e9", "composed");

        cycle(unwatched(configuration -> {}));

        assertThat(tree("beta"))
                .containsEntry("e\u0301", "decomposed")
                .containsEntry("\u00e9", "composed")
                .hasSize(2);
    }

    @Test
    void a_long_name_arrives() throws Exception {
        String name = "n".repeat(255);
        write("alpha/" + name, "x");

        cycle(unwatched(configuration -> {}));

        assertThat(tree("beta")).containsOnlyKeys(name);
    }

    @Test
    void names_that_begin_like_mutagens_own_temporary_files_are_left_alone() throws Exception {
        write("alpha/.mutagen-temporary-x", "x");
        write("alpha/f", "x");

        cycle(unwatched(configuration -> {}));

        assertThat(tree("beta")).containsOnlyKeys("f");
    }

    @Test
    void a_very_deep_tree_arrives() throws Exception {
        String path = "d/".repeat(200) + "f";
        write("alpha/" + path, "x");

        SynchronizationState state = cycle(unwatched(configuration -> {}));

        assertThat(folder.resolve("beta").resolve(path)).hasContent("x");
        assertThat(state.alphaState().directories()).isEqualTo(201);
    }

    @Test
    void empty_files_and_directories_arrive() throws Exception {
        write("alpha/empty", "");
        directory("alpha/d/e");

        cycle(unwatched(configuration -> {}));

        assertThat(tree("beta")).containsOnlyKeys("empty", "d", "d/e");
    }

    @Test
    void hard_links_are_files_of_their_own() throws Exception {
        Path file = write("alpha/f", "x");
        Files.createLink(folder.resolve("alpha/g"), file);

        cycle(unwatched(configuration -> {}));

        assertThat(tree("beta")).containsOnlyKeys("f", "g");
        assertThat(Files.getAttribute(folder.resolve("beta/f"), "unix:nlink")).isEqualTo(1);
    }

    @Test
    void pipes_and_sockets_are_not_there() throws Exception {
        write("alpha/f", "x");
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("alpha/pipe").toString())
                        .start()
                        .waitFor())
                .isZero();
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("alpha/socket")));

            SynchronizationState state = cycle(unwatched(configuration -> {}));

            assertThat(tree("beta")).containsOnlyKeys("f");
            assertThat(state.alphaState().files()).isEqualTo(1);
            assertThat(state.alphaState().problemCount()).isZero();
        }
    }

    @Test
    void a_pipe_in_the_way_of_a_file_is_a_conflict() throws Exception {
        write("alpha/f", "x");
        directory("beta");
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("beta/f").toString())
                        .start()
                        .waitFor())
                .isZero();

        SynchronizationState state = cycle(unwatched(configuration -> {}));

        assertThat(state.conflicts()).extracting(Conflict::root).containsExactly("f");
    }

    @Test
    void a_change_of_case_only_is_carried_over() throws Exception {
        write("alpha/keep", "keep");
        write("alpha/readme", "x");
        SessionId id = synchronizedOnce(configuration -> {});
        Files.move(folder.resolve("alpha/readme"), folder.resolve("alpha/README"));

        cycle(id);

        assertThat(tree("beta")).containsOnlyKeys("keep", "README");
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({"file, directory", "file, link", "directory, file", "directory, link", "link, file", "link, directory"})
    void something_may_become_something_else(String from, String to) throws Exception {
        write("alpha/keep", "keep");
        make("alpha/x", from);
        SessionId id = synchronizedOnce(configuration -> {});
        remove("alpha/x");
        make("alpha/x", to);

        SynchronizationState state = cycle(id);

        assertThat(tree("beta")).isEqualTo(tree("alpha"));
        assertThat(state.conflictCount()).isZero();
    }

    private void make(String path, String kind) throws IOException {
        switch (kind) {
            case "file" -> write(path, "x");
            case "directory" -> write(path + "/y", "y");
            default -> link(path, "keep");
        }
    }

    @Test
    void two_roots_may_be_files() throws Exception {
        write("alpha", "old");
        SessionId id = synchronizedOnce(configuration -> {});
        write("alpha", "new");

        cycle(id);

        assertThat(folder.resolve("beta")).hasContent("new");
    }

    @Test
    void a_root_that_is_a_link_is_refused() throws Exception {
        write("real/f", "x");
        link("alpha", "real");
        SessionId id = synchronization().create(specification().build());

        SynchronizationState state = until(
                Selection.of(id), current -> !current.lastError().orElse("").isEmpty());

        assertThat(state.lastError())
                .contains("alpha scan error: unable to open synchronization root: too many levels of symbolic links");
    }

    @Test
    void a_folder_can_be_kept_in_step_with_itself() throws Exception {
        write("alpha/f", "x");
        SessionId id = synchronization()
                .create(SynchronizationSpecification.builder(
                                EndpointUrl.local(folder.resolve("alpha")), EndpointUrl.local(folder.resolve("alpha")))
                        .configuration(configuration -> configuration.watchMode(WatchMode.NO_WATCH))
                        .build());
        until(Selection.of(id), state -> state.status() == SynchronizationStatus.WATCHING);

        SynchronizationState state = cycle(id);

        assertThat(state.conflictCount()).isZero();
        assertThat(tree("alpha")).containsOnlyKeys("f");
    }

    @Test
    void a_root_within_the_other_grows_by_one_level_a_cycle() throws Exception {
        write("alpha/f", "x");
        SessionId id = synchronization()
                .create(SynchronizationSpecification.builder(
                                EndpointUrl.local(folder.resolve("alpha")),
                                EndpointUrl.local(folder.resolve("alpha/beta")))
                        .configuration(configuration -> configuration.watchMode(WatchMode.NO_WATCH))
                        .build());
        until(Selection.of(id), state -> state.status() == SynchronizationStatus.WATCHING);

        cycle(id);
        cycle(id);

        assertThat(tree("alpha").keySet()).containsExactly("beta", "beta/beta", "beta/beta/f", "beta/f", "f");
    }

    @Test
    void a_name_that_is_not_unicode_is_a_problem() throws Exception {
        directory("alpha");
        assertThat(new ProcessBuilder("sh", "-c", "printf x > \"$(printf 'a\\377b')\"")
                        .directory(folder.resolve("alpha").toFile())
                        .start()
                        .waitFor())
                .isZero();
        write("alpha/f", "x");

        SynchronizationState state = cycle(unwatched(configuration -> {}));

        assertThat(tree("beta")).containsOnlyKeys("f");
        assertThat(texts(state.alphaState().scanProblems()))
                .containsExactly("a\ufffdb (non-UTF-8): non-UTF-8 filename");
    }

    @Test
    void ten_problems_of_a_scan_are_listed_in_order_and_the_others_counted() throws Exception {
        for (int i = 10; i < 25; i++) {
            link("alpha/d/" + i, "/absolute");
        }
        link("alpha/a-first", "/absolute");

        SynchronizationState state = cycle(unwatched(configuration -> {}));

        assertThat(state.alphaState().scanProblems())
                .extracting(Problem::path)
                .containsExactly("a-first", "d/10", "d/11", "d/12", "d/13", "d/14", "d/15", "d/16", "d/17", "d/18");
        assertThat(state.alphaState().excludedScanProblems()).isEqualTo(6);
    }
}
