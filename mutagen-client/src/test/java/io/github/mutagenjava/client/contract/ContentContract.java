package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Content of every shape: names, trees, roots, and what becomes something else. */
abstract class ContentContract extends FolderContract {
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
    void a_folder_can_be_kept_in_step_with_itself() throws Exception {
        write("alpha/f", "x");
        SessionId id = unwatched(SynchronizationSpecification.builder(
                EndpointUrl.local(folder.resolve("alpha")), EndpointUrl.local(folder.resolve("alpha"))));

        SynchronizationState state = cycle(id);

        assertThat(state.conflictCount()).isZero();
        assertThat(tree("alpha")).containsOnlyKeys("f");
    }

    @Test
    void a_root_within_the_other_grows_by_one_level_a_cycle() throws Exception {
        write("alpha/f", "x");
        SessionId id = unwatched(SynchronizationSpecification.builder(
                EndpointUrl.local(folder.resolve("alpha")), EndpointUrl.local(folder.resolve("alpha/beta"))));

        cycle(id);
        cycle(id);

        assertThat(tree("alpha").keySet()).containsExactly("beta", "beta/beta", "beta/beta/f", "beta/f", "f");
    }
}
