package io.github.mutagenjava.embedded.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.embedded.EmbeddedDaemon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedDaemonExtension.class)
final class EmbeddedDaemonExtensionTest {
    private static final Set<Path> SEEN = ConcurrentHashMap.newKeySet();

    private Path prepared = Path.of("");

    @BeforeEach
    void prepare(EmbeddedDaemon daemon) {
        prepared = daemon.socket();
    }

    @Test
    void a_test_gets_the_daemon_that_was_prepared_for_it(EmbeddedDaemon daemon) {
        assertThat(daemon.socket()).isEqualTo(prepared).exists();
    }

    @RepeatedTest(2)
    void each_test_gets_a_daemon_of_its_own(EmbeddedDaemon daemon) {
        assertThat(SEEN.add(daemon.dataDirectory())).isTrue();
    }

    @Test
    void nothing_is_left_of_it() throws IOException {
        TemporaryDaemon temporary = TemporaryDaemon.start();

        temporary.close();

        assertThat(temporary.daemon().isTerminated()).isTrue();
        assertThat(temporary.daemon().dataDirectory()).doesNotExist();
    }
}
