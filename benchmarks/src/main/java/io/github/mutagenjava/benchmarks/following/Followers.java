package io.github.mutagenjava.benchmarks.following;

import io.github.mutagenjava.benchmarks.LoopbackAddress;
import io.github.mutagenjava.benchmarks.load.ProtocolException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Many monitors on one thread of their own. */
final class Followers implements AutoCloseable {
    private static final int BUFFER_BYTES = 256 << 10;
    private static final long LOOK_UP_MILLIS = 50;

    private final List<Follower> followers = new ArrayList<>();
    private final Selector selector;
    private final Thread thread;
    private final CountDownLatch lists;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private volatile boolean closed;
    private volatile int errors;

    private Followers(Selector selector, int number) {
        this.selector = selector;
        lists = new CountDownLatch(number);
        thread = new Thread(this::serve, "followers");
        thread.setDaemon(true);
    }

    static Followers connect(LoopbackAddress server, int number, Optional<String> token, PendingChanges pending)
            throws IOException {
        Followers result = new Followers(Selector.open(), number);
        for (int i = 0; i < number; i++) {
            Follower follower = Follower.open(server, token, pending, result.lists::countDown);
            result.followers.add(follower);
            follower.channel().register(result.selector, SelectionKey.OP_READ, follower);
        }
        result.thread.start();
        return result;
    }

    /** Waits until every monitor has its first list. */
    void awaitLists(Duration most) throws InterruptedException {
        if (!lists.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(lists.getCount() + " of " + followers.size()
                    + " monitors have no list after " + most + "; does the server reach its daemon?");
        }
    }

    /** How many monitors were lost. */
    int errors() {
        return errors;
    }

    private void serve() {
        try {
            while (!closed) {
                selector.select(this::read, LOOK_UP_MILLIS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only this thread writes
    private void read(SelectionKey key) {
        try {
            ((Follower) key.attachment()).read(buffer);
        } catch (IOException | UncheckedIOException | ProtocolException e) {
            System.err.println("error: " + e.getMessage());
            errors++;
            key.cancel();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        try {
            // A selector that is closed while it selects would end the thread with an exception.
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        selector.close();
        for (Follower follower : followers) {
            follower.close();
        }
    }
}
