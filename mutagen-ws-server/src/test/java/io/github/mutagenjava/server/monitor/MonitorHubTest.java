package io.github.mutagenjava.server.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.DaemonUnavailableException;
import io.github.mutagenjava.client.MonitorEvent;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.AsyncSynchronizationService;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.server.json.JsonBytes;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who asks while the daemon is away, and just after it came back. */
final class MonitorHubTest {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<Flow.Subscriber<? super MonitorEvent<SynchronizationSnapshot>>> watches = new ArrayList<>();
    private final MonitorHub hub = new MonitorHub(service(), timer, Runnable::run, epoch -> {});
    private final Told before = new Told();
    private final Told after = new Told();

    @AfterEach
    void end() {
        timer.shutdownNow();
    }

    /** Keeps what it is told. */
    private static final class Told implements Follower {

        private final List<String> calls = new ArrayList<>();

        @Override
        public boolean reserve(int length) {
            return true;
        }

        @Override
        public void giveBack(int length) {}

        @Override
        public void began(JsonBytes list) {
            calls.add("began " + list);
        }

        @Override
        public void changed(JsonBytes changes) {
            calls.add("changed " + changes);
        }

        @Override
        public void restarted(JsonBytes list) {
            calls.add("restarted " + list);
        }

        @Override
        public boolean isReady() {
            return true;
        }
    }

    @Test
    void who_asks_when_the_daemon_is_back_is_not_refused_because_it_was_away() {
        hub.follow(Selection.all(), before);
        newestWatch().onNext(snapshot(1, 5));
        newestWatch().onNext(lost("away"));

        Following late = hub.follow(Selection.all(), after);
        newestWatch().onNext(snapshot(2, 7));

        assertThat(late.begun()).isCompleted();
        assertThat(after.calls).containsExactly("began {\"stateIndex\":7}");
        assertThat(before.calls).containsExactly("began {\"stateIndex\":5}", "restarted {\"stateIndex\":7}");
    }

    @Test
    void who_asks_while_the_daemon_is_away_is_told_why_it_is_now() {
        hub.follow(Selection.all(), before);
        newestWatch().onNext(snapshot(1, 5));
        newestWatch().onNext(lost("away"));

        Following late = hub.follow(Selection.all(), after);
        newestWatch().onNext(lost("still away"));

        assertThatThrownBy(late.begun()::join).hasRootCauseMessage("still away");
        assertThat(before.calls).hasSize(1);
    }

    @Test
    void those_who_ask_together_share_the_new_attempt() {
        hub.follow(Selection.all(), before);
        newestWatch().onNext(lost("away"));
        hub.follow(Selection.all(), before);
        hub.follow(Selection.all(), before);
        hub.follow(Selection.all(), after);

        newestWatch().onNext(snapshot(2, 7));

        assertThat(watches).hasSize(2);
        assertThat(after.calls).hasSize(1);
    }

    @Test
    void a_watch_that_meets_a_defect_is_begun_anew() {
        MonitorHub failing = new MonitorHub(service(), timer, Runnable::run, epoch -> {
            throw new StackOverflowError("a defect");
        });
        Following following = failing.follow(Selection.all(), before);

        newestWatch().onNext(snapshot(1, 5));

        assertThat(following.begun()).isCompletedExceptionally();
        failing.follow(Selection.all(), after);
        assertThat(watches).hasSize(2);
    }

    private Flow.Subscriber<? super MonitorEvent<SynchronizationSnapshot>> newestWatch() {
        return watches.get(watches.size() - 1);
    }

    private static MonitorEvent<SynchronizationSnapshot> snapshot(long epoch, long index) {
        return new MonitorEvent.Snapshot<>(new SynchronizationSnapshot(epoch, index, List.of()));
    }

    private static MonitorEvent<SynchronizationSnapshot> lost(String reason) {
        return new MonitorEvent.Disconnected<>(new DaemonUnavailableException(reason));
    }

    private AsyncSynchronizationService service() {
        Flow.Publisher<MonitorEvent<SynchronizationSnapshot>> publisher = watches::add;
        return (AsyncSynchronizationService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AsyncSynchronizationService.class},
                (proxy, method, arguments) -> method.getName().equals("monitor") ? publisher : proxy);
    }
}
