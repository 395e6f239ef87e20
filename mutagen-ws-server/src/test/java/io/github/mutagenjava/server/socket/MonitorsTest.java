package io.github.mutagenjava.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.embedded.EmbeddedDaemon;
import io.github.mutagenjava.embedded.junit.EmbeddedDaemonExtension;
import io.github.mutagenjava.server.json.Frame;
import io.github.mutagenjava.server.json.JsonBytes;
import io.github.mutagenjava.server.json.Request;
import io.github.mutagenjava.server.monitor.Following;
import io.github.mutagenjava.server.monitor.MonitorHub;
import java.nio.ByteBuffer;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedDaemonExtension.class)
final class MonitorsTest {

    private static final int LARGE = 1 << 20;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Deque<Runnable> underWay = new ConcurrentLinkedDeque<>();

    @AfterEach
    void end() {
        timer.shutdownNow();
    }

    /** A transport that keeps what it is given. */
    private final class Taking implements Peer {

        @Override
        public void send(ByteBuffer text, Runnable done) {
            underWay.add(done);
        }

        @Override
        public void ping() {}

        @Override
        public void close(int code, String reason) {}
    }

    @Test
    void a_monitor_that_begins_while_the_last_unsent_bytes_go_gets_its_list(EmbeddedDaemon daemon) {
        try (MutagenClient client =
                MutagenClient.builder().socket(daemon.socket()).connect()) {
            // The peer takes everything just after the monitor has found it busy.
            MonitorHub hub = new MonitorHub(client.async().synchronization(), timer, this::thenDrain, epoch -> {});
            Monitors[] slow = new Monitors[1];
            Outbox outbox = outbox(() -> slow[0].proceed());
            slow[0] = new Monitors(hub, outbox, 0);
            Monitors other = new Monitors(hub, outbox(() -> {}), LARGE);
            other.begin(monitor(1)).join();
            outbox.send(Frame.ack(JsonBytes.NULL, 1));

            CompletableFuture<Following> begun = slow[0].begin(monitor(2));

            assertThat(begun).isCompleted();
            slow[0].close();
            other.close();
        }
    }

    private void thenDrain(Runnable work) {
        work.run();
        for (Runnable done = underWay.poll(); done != null; done = underWay.poll()) {
            done.run();
        }
    }

    private Outbox outbox(Runnable progress) {
        return new Outbox(new Taking(), new MemoryBudget(LARGE), new SendBuffers(), LARGE, progress, () -> {});
    }

    private static Request monitor(long id) {
        return Request.read("{\"action\":\"monitor\",\"id\":" + id + "}");
    }
}
