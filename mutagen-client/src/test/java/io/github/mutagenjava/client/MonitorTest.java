package io.github.mutagenjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.embedded.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Following sessions, through changes, slowness and restarts. */
class MonitorTest extends OnEmbeddedDaemon {
    private final List<Monitor<?>> opened = new ArrayList<>();

    @AfterEach
    void closeMonitors() {
        opened.forEach(Monitor::close);
    }

    private Iterator<MonitorEvent<SynchronizationSnapshot>> follow(Selection selection) {
        Monitor<SynchronizationSnapshot> monitor = synchronization().monitor(selection);
        opened.add(monitor);
        return monitor.iterator();
    }

    private static SynchronizationSnapshot snapshot(MonitorEvent<SynchronizationSnapshot> event) {
        assertThat(event).isInstanceOf(MonitorEvent.Snapshot.class);
        return ((MonitorEvent.Snapshot<SynchronizationSnapshot>) event).value();
    }

    private static List<String> names(SynchronizationSnapshot snapshot) {
        return snapshot.states().stream()
                .map(state -> state.session().name())
                .flatMap(Optional::stream)
                .toList();
    }

    private static SynchronizationSnapshot nextSnapshot(Iterator<MonitorEvent<SynchronizationSnapshot>> events) {
        MonitorEvent<SynchronizationSnapshot> event = events.next();
        while (event instanceof MonitorEvent.Disconnected) {
            event = events.next();
        }
        return snapshot(event);
    }

    @Test
    void the_first_event_tells_how_things_are() {
        synchronization().create(paused("web"));

        MonitorEvent<SynchronizationSnapshot> first = follow(Selection.all()).next();

        assertThat(names(snapshot(first))).containsExactly("web");
    }

    @Test
    void a_change_is_reported() {
        Iterator<MonitorEvent<SynchronizationSnapshot>> events = follow(Selection.all());
        events.next();
        synchronization().create(paused("web"));

        MonitorEvent<SynchronizationSnapshot> second = events.next();

        assertThat(names(snapshot(second))).containsExactly("web");
    }

    @Test
    void whoever_is_slow_gets_the_newest_state() {
        Iterator<MonitorEvent<SynchronizationSnapshot>> events = follow(Selection.all());
        events.next();
        synchronization().create(paused("a"));
        synchronization().create(paused("b"));
        synchronization().create(paused("c"));

        MonitorEvent<SynchronizationSnapshot> next = events.next();

        assertThat(names(snapshot(next))).containsExactly("a", "b", "c");
    }

    @Test
    void a_name_that_does_not_exist_yet_is_no_error() {
        MonitorEvent<SynchronizationSnapshot> first =
                follow(Selection.of("later")).next();

        assertThat(names(snapshot(first))).isEmpty();
    }

    @Test
    void a_session_appears_once_its_name_exists() {
        Iterator<MonitorEvent<SynchronizationSnapshot>> events = follow(Selection.of("web", "later"));
        synchronization().create(paused("web"));
        assertThat(names(nextSnapshot(events))).containsExactly("web");
        synchronization().create(paused("later"));

        SynchronizationSnapshot next = nextSnapshot(events);

        assertThat(names(next)).containsExactly("web", "later");
    }

    @Test
    void a_terminated_session_disappears() {
        synchronization().create(paused("web"));
        Iterator<MonitorEvent<SynchronizationSnapshot>> events = follow(Selection.of("web"));
        events.next();
        synchronization().terminate(Selection.of("web"));

        SynchronizationSnapshot next = nextSnapshot(events);

        assertThat(names(next)).isEmpty();
    }

    @Test
    void a_lost_daemon_is_reported_once_and_its_return_by_a_snapshot() {
        synchronization().create(paused("web"));
        Iterator<MonitorEvent<SynchronizationSnapshot>> events = follow(Selection.all());
        events.next();
        daemon().close();
        assertThat(events.next())
                .isInstanceOfSatisfying(
                        MonitorEvent.Disconnected.class,
                        lost -> assertThat(lost.cause()).isInstanceOf(DaemonUnavailableException.class));
        restart();

        MonitorEvent<SynchronizationSnapshot> next = events.next();

        assertThat(names(snapshot(next))).containsExactly("web");
    }

    @Test
    void a_monitor_can_begin_before_the_daemon() {
        daemon().close();
        Iterator<MonitorEvent<SynchronizationSnapshot>> events = follow(Selection.all());
        assertThat(events.next()).isInstanceOf(MonitorEvent.Disconnected.class);
        restart();

        MonitorEvent<SynchronizationSnapshot> next = events.next();

        assertThat(next).isInstanceOf(MonitorEvent.Snapshot.class);
    }

    @Test
    void a_new_daemon_at_the_same_index_is_not_taken_for_the_old_one() throws Throwable {
        for (int i = 0; i < 5; i++) {
            synchronization().create(paused("old"));
        }
        Iterator<MonitorEvent<SynchronizationSnapshot>> events = follow(Selection.all());
        SynchronizationSnapshot old = snapshot(events.next());
        synchronization().terminate(Selection.all());
        restart();
        driveTo(old.stateIndex());

        CompletableFuture<SynchronizationSnapshot> next = CompletableFuture.supplyAsync(() -> nextSnapshot(events));

        assertThat(names(result(next))).isNotEmpty().containsOnly("new");
    }

    /** Changes things until the daemon counts exactly as many changes as its predecessor did. */
    private void driveTo(long stateIndex) {
        long index = synchronization().list(Selection.all()).stateIndex();
        while (index < stateIndex) {
            synchronization().create(paused("new"));
            index = synchronization().list(Selection.all()).stateIndex();
        }
        assertThat(index).isEqualTo(stateIndex);
    }

    @Test
    void a_snapshot_carries_the_number_of_its_connection() {
        SynchronizationSnapshot before = synchronization().list(Selection.all());
        restart();

        SynchronizationSnapshot after = synchronization().list(Selection.all());

        assertThat(after.connectionEpoch()).isGreaterThan(before.connectionEpoch());
    }

    @Test
    void a_refusal_ends_the_iteration() {
        script().failNext(Operation.LIST, "unable to do that");

        assertThatThrownBy(() -> follow(Selection.all()).next())
                .isInstanceOf(OperationFailedException.class)
                .hasMessage("unable to do that");
    }

    @Test
    void a_daemon_that_is_ending_counts_as_lost() {
        script().failNext(Operation.LIST, "unable to track state changes: tracking terminated");

        MonitorEvent<SynchronizationSnapshot> event = follow(Selection.all()).next();

        assertThat(event).isInstanceOf(MonitorEvent.Disconnected.class);
    }

    @Test
    void closing_from_another_thread_ends_the_iteration() throws Throwable {
        Monitor<SynchronizationSnapshot> monitor = synchronization().monitor(Selection.all());
        Iterator<MonitorEvent<SynchronizationSnapshot>> events = monitor.iterator();
        events.next();
        CompletableFuture<Boolean> more = CompletableFuture.supplyAsync(events::hasNext);

        monitor.close();

        assertThat(result(more)).isFalse();
    }

    @Test
    void a_monitor_is_iterated_once() {
        Monitor<SynchronizationSnapshot> monitor = synchronization().monitor(Selection.all());
        opened.add(monitor);
        var first = monitor.iterator();

        assertThat(first).isNotNull();
        assertThatThrownBy(monitor::iterator).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_subscriber_gets_as_many_events_as_it_asked_for() throws Throwable {
        Subscriber subscriber = new Subscriber();
        client().async().synchronization().monitor(Selection.all()).subscribe(subscriber);
        Flow.Subscription subscription = result(subscriber.subscribed);
        subscription.request(1);
        result(subscriber.first);
        synchronization().create(paused("a"));
        synchronization().create(paused("b"));

        subscription.request(1);

        assertThat(names(snapshot(result(subscriber.second)))).containsExactly("a", "b");
        subscription.cancel();
    }

    @Test
    void a_request_for_nothing_is_an_error() throws Throwable {
        Subscriber subscriber = new Subscriber();
        client().async().synchronization().monitor(Selection.all()).subscribe(subscriber);

        result(subscriber.subscribed).request(0);

        assertThat(result(subscriber.failed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_cancelled_subscription_leaves_the_client_usable() throws Throwable {
        Subscriber subscriber = new Subscriber();
        client().async().synchronization().monitor(Selection.all()).subscribe(subscriber);
        result(subscriber.subscribed).request(2);
        result(subscriber.first);

        result(subscriber.subscribed).cancel();

        assertThat(synchronization()
                        .withTimeout(Duration.ofSeconds(10))
                        .list(Selection.all())
                        .states())
                .isEmpty();
    }

    @Test
    void an_event_that_was_announced_comes_even_if_the_monitor_is_closed_meanwhile() {
        Monitor<SynchronizationSnapshot> monitor = synchronization().monitor(Selection.all());
        Iterator<MonitorEvent<SynchronizationSnapshot>> events = monitor.iterator();
        assertThat(events.hasNext()).isTrue();

        monitor.close();

        assertThat(events.next()).isInstanceOf(MonitorEvent.Snapshot.class);
        assertThat(events.hasNext()).isFalse();
    }

    private static final class Subscriber implements Flow.Subscriber<MonitorEvent<SynchronizationSnapshot>> {
        private final CompletableFuture<Flow.Subscription> subscribed = new CompletableFuture<>();
        private final CompletableFuture<MonitorEvent<SynchronizationSnapshot>> first = new CompletableFuture<>();
        private final CompletableFuture<MonitorEvent<SynchronizationSnapshot>> second = new CompletableFuture<>();
        private final CompletableFuture<Throwable> failed = new CompletableFuture<>();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscribed.complete(subscription);
        }

        @Override
        public void onNext(MonitorEvent<SynchronizationSnapshot> event) {
            if (!first.complete(event)) {
                second.complete(event);
            }
        }

        @Override
        public void onError(Throwable failure) {
            failed.complete(failure);
        }

        @Override
        public void onComplete() {}
    }
}
