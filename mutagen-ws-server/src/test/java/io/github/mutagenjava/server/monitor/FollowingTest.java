package io.github.mutagenjava.server.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.MutagenClient;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.embedded.EmbeddedDaemon;
import io.github.mutagenjava.embedded.junit.EmbeddedDaemonExtension;
import io.github.mutagenjava.server.json.JsonBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedDaemonExtension.class)
final class FollowingTest {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Told told = new Told();
    private MutagenClient client;

    @BeforeEach
    void connect(EmbeddedDaemon daemon) {
        client = MutagenClient.builder().socket(daemon.socket()).connect();
    }

    @AfterEach
    void end() {
        client.close();
        timer.shutdownNow();
    }

    /** Keeps what it is told, by kind. */
    private static final class Told implements Follower {

        private final List<String> calls = new ArrayList<>();
        private boolean broken;

        @Override
        public boolean reserve(int length) {
            return true;
        }

        @Override
        public void giveBack(int length) {}

        @Override
        public void began(JsonBytes list) {
            calls.add("began");
        }

        @Override
        public void changed(JsonBytes changes) {
            calls.add("changed");
        }

        @Override
        public void restarted(JsonBytes list) {
            calls.add("restarted");
        }

        @Override
        public boolean isReady() {
            if (broken) {
                throw new StackOverflowError("a defect");
            }
            return true;
        }
    }

    @Test
    void a_picture_that_comes_late_does_not_take_a_newer_one_back(EmbeddedDaemon daemon) {
        // Whoever joins is offered the newest picture of that moment, and meanwhile a newer one can come.
        Picture older = Picture.of(snapshot(), null);
        daemon.script().addPausedSessions(1);
        Picture newer = Picture.of(snapshot(), older);
        MonitorHub hub = new MonitorHub(client.async().synchronization(), timer, Runnable::run, epoch -> {});
        Following following = new Following(hub, Selection.all(), told, Runnable::run);
        following.offer(newer);

        following.offer(older);

        assertThat(told.calls).containsExactly("began");
    }

    @Test
    void who_could_not_be_told_one_picture_is_told_the_next(EmbeddedDaemon daemon) {
        Picture first = Picture.of(snapshot(), null);
        daemon.script().addPausedSessions(1);
        Picture second = Picture.of(snapshot(), first);
        daemon.script().addPausedSessions(1);
        Picture third = Picture.of(snapshot(), second);
        MonitorHub hub = new MonitorHub(client.async().synchronization(), timer, Runnable::run, epoch -> {});
        Following following = new Following(hub, Selection.all(), told, Runnable::run);
        following.offer(first);
        told.broken = true;
        following.offer(second);
        told.broken = false;

        following.offer(third);

        assertThat(told.calls).containsExactly("began", "changed");
    }

    @Test
    void who_could_not_be_told_the_first_picture_hears_of_it() {
        MonitorHub hub = new MonitorHub(client.async().synchronization(), timer, Runnable::run, epoch -> {});
        Following following = new Following(hub, Selection.all(), told, Runnable::run);
        told.broken = true;

        following.offer(Picture.of(snapshot(), null));

        assertThat(following.begun()).isCompletedExceptionally();
    }

    private SynchronizationSnapshot snapshot() {
        return client.synchronization().list(Selection.all());
    }
}
