package io.github.mutagenjava.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.server.json.Frame;
import io.github.mutagenjava.server.json.JsonBytes;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class OutboxTest {

    private static final int MOST_SMALL = 1 << 20;
    /** Where Undertow, by default, stops to read from a peer. */
    private static final int UNDERTOW_STOPS_READING = 50;

    private final Deque<Runnable> underWay = new ArrayDeque<>();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicBoolean hopeless = new AtomicBoolean();
    private final Outbox outbox = new Outbox(
            new Taking(),
            new MemoryBudget(MOST_SMALL),
            new SendBuffers(),
            MOST_SMALL,
            () -> {},
            () -> hopeless.set(true));

    /** A transport that keeps what it is given. */
    private final class Taking implements Peer {

        @Override
        public void send(ByteBuffer text, Runnable done) {
            if (broken.get()) {
                throw new InternalError("as when there is no memory for a frame");
            }
            underWay.add(done);
        }

        @Override
        public void ping() {}

        @Override
        public void close(int code, String reason) {}
    }

    @Test
    void the_transport_never_has_so_many_frames_that_it_stops_to_read() {
        for (int i = 0; i < 1000; i++) {
            outbox.send(Frame.ack(JsonBytes.NULL, i));
        }

        assertThat(underWay).hasSizeBetween(1, UNDERTOW_STOPS_READING - 1);
    }

    @Test
    void what_waits_follows_when_the_transport_is_done() {
        for (int i = 0; i < 1000; i++) {
            outbox.send(Frame.ack(JsonBytes.NULL, i));
        }

        int sent = 0;
        while (!underWay.isEmpty()) {
            underWay.remove().run();
            sent++;
        }

        assertThat(sent).isEqualTo(1000);
        assertThat(outbox.unsent()).isZero();
    }

    @Test
    void a_single_frame_may_be_longer_than_the_limit() {
        outbox.send(Frame.error(2001, "x".repeat(2 * MOST_SMALL), 1));

        assertThat(hopeless).isFalse();
    }

    @Test
    void a_peer_that_misses_a_frame_is_hopeless_and_gets_no_other() {
        broken.set(true);
        outbox.send(Frame.ack(JsonBytes.NULL, 1));
        broken.set(false);
        outbox.send(Frame.ack(JsonBytes.NULL, 2));
        assertThat(hopeless).isTrue();
        assertThat(underWay).isEmpty();
    }

    @Test
    void a_peer_with_too_much_unsent_is_hopeless() {
        outbox.send(Frame.error(2001, "x".repeat(MOST_SMALL), 1));

        outbox.send(Frame.error(2001, "x", 2));

        assertThat(hopeless).isTrue();
    }
}
