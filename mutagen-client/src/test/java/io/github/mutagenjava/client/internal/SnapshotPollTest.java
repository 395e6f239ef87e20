package io.github.mutagenjava.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.mutagenjava.client.DaemonUnavailableException;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.embedded.EmbeddedDaemon;
import io.github.mutagenjava.proto.daemon.DaemonGrpc;
import io.github.mutagenjava.proto.daemon.VersionRequest;
import io.github.mutagenjava.proto.daemon.VersionResponse;
import io.github.mutagenjava.proto.synchronization.ListRequest;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a monitor says to the daemon. */
class SnapshotPollTest {
    @TempDir
    Path folder;

    private EmbeddedDaemon daemon;
    private DaemonEngine engine;

    @BeforeEach
    void start() {
        daemon = EmbeddedDaemon.start(folder.resolve("data"));
        engine = new DaemonEngine(
                daemon.socket(),
                ClientSettings.defaults(),
                new DaemonStarter(new SocketLocation(Map.of(), Path.of("/nowhere"))));
    }

    @AfterEach
    void stop() {
        engine.close();
        daemon.close();
    }

    @Test
    void the_second_poll_waits_for_a_change_from_the_first() throws Exception {
        Recording listing = new Recording();
        SnapshotPoll<ListResponse, SynchronizationSnapshot> poll = new SnapshotPoll<>(engine, listing, Selection.all());
        poll.next().get(20, TimeUnit.SECONDS);

        var second = poll.next();
        daemon.script().addPausedSessions(1);

        assertThat(second.get(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(listing.previous).hasSize(2).first().isEqualTo(0L);
        assertThat(listing.previous.get(1)).isPositive();
    }

    @RepeatedTest(8)
    void a_poll_under_way_ends_with_the_client() throws Exception {
        Recording listing = new Recording();
        SnapshotPoll<ListResponse, SynchronizationSnapshot> poll = new SnapshotPoll<>(engine, listing, Selection.all());
        poll.next().get(20, TimeUnit.SECONDS);
        var second = poll.next();
        await().until(() -> listing.previous.size() == 2);

        engine.close();

        assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(DaemonUnavailableException.class);
    }

    @Test
    void a_call_tells_that_it_goes_out_on_another_connection_than_expected() throws Exception {
        AtomicBoolean strayed = new AtomicBoolean();

        Reply<VersionResponse> reply = version(
                        ConnectionEpochs.expecting(99, () -> strayed.set(true), CallOptions.DEFAULT))
                .get(20, TimeUnit.SECONDS);

        assertThat(reply.epoch()).isEqualTo(1);
        assertThat(strayed).isTrue();
    }

    @Test
    void a_call_on_the_expected_connection_tells_nothing() throws Exception {
        long epoch = version(CallOptions.DEFAULT).get(20, TimeUnit.SECONDS).epoch();
        AtomicBoolean strayed = new AtomicBoolean();

        version(ConnectionEpochs.expecting(epoch, () -> strayed.set(true), CallOptions.DEFAULT))
                .get(20, TimeUnit.SECONDS);

        assertThat(strayed).isFalse();
    }

    private CompletableFuture<Reply<VersionResponse>> version(CallOptions options) {
        return UnaryCall.start(
                engine.channel(), DaemonGrpc.getVersionMethod(), VersionRequest.getDefaultInstance(), options);
    }

    /** Notes which index each poll knows. */
    private static final class Recording implements Listing<ListRequest, ListResponse, SynchronizationSnapshot> {
        private final List<Long> previous = new CopyOnWriteArrayList<>();

        @Override
        public MethodDescriptor<ListRequest, ListResponse> method() {
            return SynchronizationListing.INSTANCE.method();
        }

        @Override
        public ListRequest request(Selection selection, long previousStateIndex) {
            previous.add(previousStateIndex);
            return SynchronizationListing.INSTANCE.request(selection, previousStateIndex);
        }

        @Override
        public long stateIndex(ListResponse answer) {
            return answer.getStateIndex();
        }

        @Override
        public SynchronizationSnapshot snapshot(Reply<ListResponse> reply) {
            return SynchronizationListing.INSTANCE.snapshot(reply);
        }

        @Override
        public SynchronizationSnapshot matching(SynchronizationSnapshot snapshot, Selection selection) {
            return SynchronizationListing.INSTANCE.matching(snapshot, selection);
        }
    }
}
