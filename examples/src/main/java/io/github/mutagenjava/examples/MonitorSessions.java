package io.github.mutagenjava.examples;

import io.github.mutagenjava.client.Monitor;
import io.github.mutagenjava.client.MonitorEvent;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import java.io.IOException;

/** Prints every session whenever something changes: {@code MonitorSessions [--sock PATH] [CHANGES]}. */
public final class MonitorSessions {
    private MonitorSessions() {}

    public static void main(String... args) throws IOException {
        try (ChosenDaemon daemon = ChosenDaemon.from(args);
                Monitor<SynchronizationSnapshot> monitor =
                        daemon.client().synchronization().monitor(Selection.all())) {
            int changes = daemon.arguments().isEmpty()
                    ? Integer.MAX_VALUE
                    : Integer.parseInt(daemon.arguments().get(0));
            for (MonitorEvent<SynchronizationSnapshot> event : monitor) {
                if (event instanceof MonitorEvent.Snapshot<SynchronizationSnapshot> snapshot) {
                    print(snapshot.value());
                } else if (event instanceof MonitorEvent.Disconnected<SynchronizationSnapshot> lost) {
                    System.out.println(
                            "lost the daemon, trying again: " + lost.cause().getMessage());
                }
                if (--changes == 0) {
                    return;
                }
            }
        }
    }

    private static void print(SynchronizationSnapshot snapshot) {
        System.out.println(snapshot.states().size() + " sessions");
        for (SynchronizationState state : snapshot) {
            System.out.println("  " + state.session().name().orElse("unnamed") + ": "
                    + state.health().reason());
        }
    }
}
