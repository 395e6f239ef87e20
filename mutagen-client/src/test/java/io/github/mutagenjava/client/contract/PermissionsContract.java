package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.PermissionsMode;
import io.github.mutagenjava.client.synchronization.SynchronizationConfiguration;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import io.github.mutagenjava.client.synchronization.SynchronizationStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what with content, and to whom it belongs. */
abstract class PermissionsContract extends FolderContract {
    private static final String UNCONNECTED =
            "unable to connect to alpha: unable to connect to endpoint: unable to create local endpoint: "
                    + "unable to create ownership specification: ";

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
        SessionId id = unwatched(specification()
                .configuration(changes -> changes.defaultFileMode(0644))
                .configurationBeta(changes -> changes.defaultFileMode(0640)));

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

    @Test
    void a_file_that_cannot_be_read_is_a_problem() throws Exception {
        write("alpha/f", "x");
        write("alpha/secret", "x");
        forbid("alpha/secret", "---------");

        SynchronizationState state = cycle(unwatched(configuration -> {}));

        assertThat(tree("beta")).containsOnlyKeys("f");
        assertThat(texts(state.alphaState().scanProblems()))
                .containsExactly("secret: unable to open file: permission denied");
    }

    @Test
    void a_directory_that_cannot_be_read_is_a_problem() throws Exception {
        write("alpha/f", "x");
        write("alpha/secret/g", "x");
        forbid("alpha/secret", "---------");

        SynchronizationState state = cycle(unwatched(configuration -> {}));
        chmod("alpha/secret", "rwx------");

        assertThat(tree("beta")).containsOnlyKeys("f");
        assertThat(texts(state.alphaState().scanProblems()))
                .containsExactly("secret: unable to open directory: permission denied");
    }

    @Test
    void a_root_that_cannot_be_read_is_said_and_waited_for() throws Exception {
        write("alpha/f", "x");
        forbid("alpha", "---------");
        SessionId id = synchronization().create(specification().build());

        SynchronizationState state = awaitStatus(id, SynchronizationStatus.WAITING_FOR_RESCAN);
        chmod("alpha", "rwx------");

        assertThat(state.lastError())
                .contains("alpha scan error: unable to open synchronization root: permission denied");
        assertThat(until(Selection.of(id), current -> current.successfulCycles() > 0)
                        .lastError())
                .isEmpty();
    }

    @Test
    void what_can_no_longer_be_read_is_left_alone_on_the_other_side() throws Exception {
        write("alpha/f", "x");
        SessionId id = synchronizedOnce(configuration -> {});
        write("alpha/f", "other");
        forbid("alpha/f", "---------");

        SynchronizationState state = cycle(id);

        assertThat(tree("beta")).containsEntry("f", "x");
        assertThat(texts(state.alphaState().scanProblems()))
                .containsExactly("f: unable to open file: permission denied");
        assertThat(state.conflicts()).isEmpty();
    }

    @Test
    void a_file_that_has_no_place_to_go_to_is_a_problem_of_the_side_it_should_go_to() throws Exception {
        write("alpha/d/f", "x");
        SessionId id = synchronizedOnce(configuration -> {});
        write("alpha/d/g", "x");
        forbid("beta/d", "r-x------");

        SynchronizationState state = cycle(id);

        assertThat(texts(state.betaState().transitionProblems()))
                .containsExactly("d/g: unable to create file: unable to relocate staged file: permission denied");
        assertThat(tree("beta")).doesNotContainKey("d/g");
    }

    /** A file of somebody else, if this user may give files away and still use them, otherwise of this user. */
    private Path modelOfOwnership() throws IOException {
        Path model = write("model", "");
        chmod("model", "---------");
        if (Files.getAttribute(model, "unix:uid").equals(0) && Files.isReadable(model)) {
            Files.setAttribute(model, "unix:uid", 1);
            Files.setAttribute(model, "unix:gid", 1);
        }
        return model;
    }

    private Map<String, Object> ownership(String path) throws IOException {
        return Files.readAttributes(folder.resolve(path), "unix:uid,gid", LinkOption.NOFOLLOW_LINKS);
    }

    private void assertOwnership(List<String> paths) throws IOException {
        for (String path : paths) {
            assertThat(ownership(path)).as(path).isEqualTo(ownership("model"));
        }
    }

    @Test
    void new_content_belongs_to_whom_the_configuration_names() throws Exception {
        PosixFileAttributes model = Files.readAttributes(modelOfOwnership(), PosixFileAttributes.class);
        write("alpha/d/f", "x");
        link("alpha/d/link", "f");

        cycle(unwatched(configuration -> configuration
                .defaultOwner(model.owner().getName())
                .defaultGroup(model.group().getName())));

        assertOwnership(List.of("beta", "beta/d", "beta/d/f", "beta/d/link"));
    }

    private Consumer<SynchronizationConfiguration.Builder> numberedOwnership() throws IOException {
        modelOfOwnership();
        Map<String, Object> model = ownership("model");
        return configuration ->
                configuration.defaultOwner("id:" + model.get("uid")).defaultGroup("id:" + model.get("gid"));
    }

    @Test
    void owner_and_group_may_be_numbers() throws Exception {
        write("alpha/f", "x");

        cycle(unwatched(numberedOwnership()));

        assertOwnership(List.of("beta/f"));
    }

    @Test
    void a_replaced_file_belongs_to_whom_the_configuration_says() throws Exception {
        write("alpha/f", "x");
        write("beta/f", "x");
        SessionId id = synchronizedOnce(numberedOwnership());
        write("alpha/f", "other");

        cycle(id);

        assertOwnership(List.of("beta/f"));
    }

    @Test
    void content_that_is_there_keeps_its_owner() throws Exception {
        write("alpha/f", "x");
        write("beta/f", "x");
        Map<String, Object> before = ownership("beta/f");

        cycle(unwatched(numberedOwnership()));

        assertThat(ownership("beta/f")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody-has-this-name, unable to lookup user by ID: user: unknown user nobody-has-this-name",
        "4294967000, unable to lookup user by ID: user: unknown user 4294967000",
        "sid:S-1-5-18, Windows SIDs not supported on POSIX systems"
    })
    void an_owner_that_does_not_exist_is_refused(String owner, String problem) {
        assertThatThrownBy(() -> unwatched(configuration -> configuration.defaultOwner(owner)))
                .hasMessage(UNCONNECTED + problem);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody-has-this-name, unable to lookup group by ID: group: unknown group nobody-has-this-name",
        "4294967000, unable to lookup group by ID: group: unknown group 4294967000",
        "sid:S-1-5-18, Windows SIDs not supported on POSIX systems"
    })
    void a_group_that_does_not_exist_is_refused(String group, String problem) {
        assertThatThrownBy(() -> unwatched(configuration -> configuration.defaultGroup(group)))
                .hasMessage(UNCONNECTED + problem);
    }

    @Test
    void a_number_need_not_be_anybodys() throws Exception {
        SessionId id = unwatched(
                configuration -> configuration.defaultOwner("id:4294967000").defaultGroup("id:4294967000"));

        assertThat(state(id).alphaState().connected()).isTrue();
    }
}
