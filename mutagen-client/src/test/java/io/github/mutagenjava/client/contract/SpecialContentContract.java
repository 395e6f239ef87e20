package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.Conflict;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.junit.jupiter.api.Test;

/** Content that is neither file, directory nor link, or has a name that is none. */
abstract class SpecialContentContract extends FolderContract {
    @Test
    void pipes_and_sockets_are_not_there() throws Exception {
        write("alpha/f", "x");
        pipe("alpha/pipe");
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
        pipe("beta/f");

        SynchronizationState state = cycle(unwatched(configuration -> {}));

        assertThat(state.conflicts()).extracting(Conflict::root).containsExactly("f");
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
    void a_device_is_not_there() throws Exception {
        directory("alpha");
        Process mknod = new ProcessBuilder("mknod", folder.resolve("alpha/null").toString(), "c", "1", "3").start();
        if (mknod.waitFor() != 0) {
            skip("this user may make no devices");
        }
        write("alpha/f", "x");

        SynchronizationState state = cycle(unwatched(configuration -> {}));

        assertThat(tree("beta")).containsOnlyKeys("f");
        assertThat(state.alphaState().files()).isEqualTo(1);
        assertThat(state.alphaState().problemCount()).isZero();
    }

    @Test
    void a_file_that_becomes_a_pipe_counts_as_deleted() throws Exception {
        write("alpha/keep", "keep");
        write("alpha/f", "x");
        SessionId id = synchronizedOnce(configuration -> {});
        remove("alpha/f");
        pipe("alpha/f");

        SynchronizationState state = cycle(id);

        assertThat(state.conflicts()).isEmpty();
        assertThat(tree("beta")).containsOnlyKeys("keep");
    }

    @Test
    void a_deleted_directory_with_a_pipe_in_it_on_the_other_side_is_a_conflict() throws Exception {
        write("alpha/keep", "keep");
        write("alpha/d/f", "x");
        SessionId id = synchronizedOnce(configuration -> {});
        pipe("beta/d/pipe");
        remove("alpha/d");

        SynchronizationState state = cycle(id);

        assertThat(state.conflicts()).extracting(Conflict::root).containsExactly("d");
        assertThat(tree("beta")).containsKeys("d", "d/pipe");
    }

    @Test
    void a_root_that_is_a_socket_is_refused() throws Exception {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("alpha")));
            SessionId id = synchronization().create(specification().build());

            SynchronizationState state = until(
                    Selection.of(id), current -> !current.lastError().orElse("").isEmpty());

            assertThat(state.lastError())
                    .contains("alpha scan error: unable to open synchronization root: no such device or address");
        }
    }
}
