package io.github.mutagenjava.benchmarks.load;

import io.github.mutagenjava.benchmarks.LoopbackAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a server for lists over several connections, all on the calling thread with one buffer, because the server needs
 * the processor more than we do.
 */
public final class ListLoad {
    private static final int BUFFER_BYTES = 256 << 10;
    private static final long LOOK_UP_MILLIS = 20;

    private final LoopbackAddress server;
    private final LoadPlan plan;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final List<String> errors = new ArrayList<>();

    public ListLoad(LoopbackAddress server, LoadPlan plan) {
        this.server = server;
        this.plan = plan;
    }

    /** Runs to the end of its time, or until it has enough answers, or until no connection is left. */
    public LoadResult run() throws IOException {
        long from = System.nanoTime() + plan.warmUp().toNanos();
        long until = from + plan.duration().toNanos();
        Tally tally = new Tally(from, until);
        List<LoadConnection> connections = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < plan.connections(); i++) {
                LoadConnection connection = LoadConnection.open(server, plan.protocol(), plan.token(), tally);
                connections.add(connection);
                connection.channel().register(selector, SelectionKey.OP_READ, connection);
            }
            while (until - System.nanoTime() > 0
                    && tally.answers() < plan.limit()
                    && !selector.keys().isEmpty()) {
                selector.select(this::serve, LOOK_UP_MILLIS);
            }
        } finally {
            for (LoadConnection connection : connections) {
                connection.close();
            }
        }
        return tally.result(tally.answers() < plan.limit(), sessions(connections), errors.size());
    }

    /** What went wrong, a line for each connection that was lost. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    private void serve(SelectionKey key) {
        LoadConnection connection = (LoadConnection) key.attachment();
        try {
            connection.read(buffer);
        } catch (IOException | UncheckedIOException | ProtocolException e) {
            errors.add(String.valueOf(e.getMessage()));
            key.cancel();
        }
    }

    /** Every connection must have seen the same number of sessions, and the one that was expected. */
    private int sessions(List<LoadConnection> connections) {
        int seen = connections.get(0).sessions();
        for (LoadConnection connection : connections) {
            int expected = plan.sessions().orElse(seen);
            if (connection.sessions() != expected) {
                errors.add("a list has " + connection.sessions() + " sessions; expected " + expected);
            }
        }
        return seen;
    }
}
