package io.github.mutagenjava.client.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.DaemonVersion;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check always comes to an end. */
class DaemonCheckTest {
    @TempDir
    Path folder;

    @Test
    void what_goes_wrong_while_a_daemon_is_started_is_in_the_future() {
        Path socket = folder.resolve("daemon").resolve("daemon.sock");
        try (DaemonChannel channel = new DaemonChannel(socket)) {
            DaemonCheck check = new DaemonCheck(
                    channel,
                    socket,
                    ClientSettings.defaults().withAutostart(true),
                    new DaemonStarter(new SocketLocation(Map.of(), Path.of("/nowhere"))),
                    task -> {
                        throw new RejectedExecutionException("closed");
                    });

            CompletableFuture<DaemonVersion> answer = check.passed();

            assertThatThrownBy(() -> answer.get(20, TimeUnit.SECONDS)).hasRootCauseMessage("closed");
        }
    }
}
