package io.github.mutagenjava.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.Monitor;
import io.github.mutagenjava.client.MonitorEvent;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a monitor sees of every daemon. */
abstract class MonitorContract extends ContractSetting {
    private static List<String> names(SynchronizationSnapshot snapshot) {
        return snapshot.states().stream()
                .map(state -> state.session().name())
                .flatMap(Optional::stream)
                .toList();
    }

    /** The next snapshot, past any report of a lost daemon; a bound keeps a broken client from hanging the build. */
    private static SynchronizationSnapshot next(Iterator<MonitorEvent<SynchronizationSnapshot>> events)
            throws Exception {
        return CompletableFuture.supplyAsync(() -> {
                    while (true) {
                        if (events.next() instanceof MonitorEvent.Snapshot<SynchronizationSnapshot> snapshot) {
                            return snapshot.value();
                        }
                    }
                })
                .get(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void a_change_ends_the_wait() throws Exception {
        try (Monitor<SynchronizationSnapshot> monitor = synchronization().monitor(Selection.all())) {
            Iterator<MonitorEvent<SynchronizationSnapshot>> events = monitor.iterator();
            assertThat(names(next(events))).isEmpty();
            synchronization().create(paused("web"));

            SynchronizationSnapshot second = next(events);

            assertThat(names(second)).containsExactly("web");
        }
    }

    @Test
    void a_session_appears_once_its_name_exists() throws Exception {
        try (Monitor<SynchronizationSnapshot> monitor = synchronization().monitor(Selection.of("later"))) {
            Iterator<MonitorEvent<SynchronizationSnapshot>> events = monitor.iterator();
            assertThat(names(next(events))).isEmpty();
            synchronization().create(paused("later"));

            SynchronizationSnapshot second = next(events);

            assertThat(names(second)).containsExactly("later");
        }
    }

    @Test
    void a_restart_is_reported_and_survived() throws Exception {
        synchronization().create(paused("web"));
        try (Monitor<SynchronizationSnapshot> monitor = synchronization().monitor(Selection.all())) {
            Iterator<MonitorEvent<SynchronizationSnapshot>> events = monitor.iterator();
            SynchronizationSnapshot before = next(events);
            daemon().end();
            CompletableFuture<MonitorEvent<SynchronizationSnapshot>> second =
                    CompletableFuture.supplyAsync(events::next);
            assertThat(second.get(LONG.toSeconds(), TimeUnit.SECONDS)).isInstanceOf(MonitorEvent.Disconnected.class);
            daemon().restart();

            SynchronizationSnapshot after = next(events);

            assertThat(names(after)).containsExactly("web");
            assertThat(after.connectionEpoch()).isGreaterThan(before.connectionEpoch());
        }
    }

    @Test
    void a_new_daemon_at_the_same_index_is_not_taken_for_the_old_one() throws Exception {
        for (int i = 0; i < 12; i++) {
            synchronization().create(paused("old"));
        }
        try (Monitor<SynchronizationSnapshot> monitor = synchronization().monitor(Selection.all())) {
            Iterator<MonitorEvent<SynchronizationSnapshot>> events = monitor.iterator();
            SynchronizationSnapshot old = next(events);
            synchronization().terminate(Selection.all());
            daemon().restart();
            driveTo(old.stateIndex());

            SynchronizationSnapshot after = next(events);

            assertThat(names(after)).isNotEmpty().containsOnly("new");
            assertThat(after.stateIndex()).isEqualTo(old.stateIndex());
        }
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
}
