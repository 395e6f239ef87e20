package io.github.mutagenjava.server;

import io.github.mutagenjava.server.options.ListenAddress;
import io.github.mutagenjava.server.options.ServerOptions;
import io.undertow.server.handlers.GracefulShutdownHandler;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running server. */
public final class MutagenServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(MutagenServer.class.getName());
    private static final long POLL_MILLIS = 10;

    private final DaemonConnection daemon;
    private final Threads threads;
    private final Tuning tuning;
    private final Listener listener;
    private final Parts parts;
    private final GracefulShutdownHandler requests;
    private final ListenAddress address;
    private final AtomicBoolean closed = new AtomicBoolean();

    private MutagenServer(ServerOptions options, Tuning tuning, DaemonConnection daemon) throws StartException {
        this.daemon = daemon;
        this.tuning = tuning;
        this.threads = new Threads();
        this.listener = listening(options.listen());
        // Connecting takes as long as what follows, and needs none of it.
        new DaemonGreeting(daemon.client().async().daemon(), threads.timer()).start();
        int port = listener.port();
        this.address = new ListenAddress(options.listen().host(), port);
        this.parts = Parts.of(daemon.client().async(), options, tuning, port, threads);
        this.requests = new GracefulShutdownHandler(Routes.of(parts, options, port));
        listener.serve(requests);
    }

    /**
     * Starts; a daemon need not be there yet.
     *
     * @throws StartException if the address is taken or can't be used
     */
    public static MutagenServer start(ServerOptions options) throws StartException {
        return start(options, Tuning.standard(options));
    }

    static MutagenServer start(ServerOptions options, Tuning tuning) throws StartException {
        DaemonConnection daemon = DaemonConnection.open(options.daemon());
        try {
            return new MutagenServer(options, tuning, daemon);
        } catch (StartException | RuntimeException e) {
            daemon.close();
            throw e;
        }
    }

    /** Where it listens; the port is a real one even if 0 was asked for. */
    public ListenAddress address() {
        return address;
    }

    /** Takes no more connections, gives running requests five seconds, says goodbye and ends. May be called twice. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        LOG.log(Level.INFO, "stopping");
        listener.stopAccepting();
        requests.shutdown();
        long deadline = System.nanoTime() + tuning.grace().toNanos();
        await(deadline, () -> parts.sockets().isIdle() && requests.awaitShutdown(1));
        parts.sockets().close();
        await(
                System.nanoTime() + tuning.grace().toNanos() / 2,
                () -> parts.sockets().size() == 0);
        parts.services().hub().close();
        listener.close();
        threads.close();
        daemon.close();
    }

    private static Listener listening(ListenAddress listen) throws StartException {
        try {
            return Listener.open(listen.resolve());
        } catch (UnknownHostException e) {
            throw new StartException("unknown host in the listen address " + listen, e);
        } catch (IOException e) {
            throw new StartException(
                    "cannot listen on " + listen + ": " + e.getMessage()
                            + "; choose a free address of this machine with -listen, or stop what listens there",
                    e);
        }
    }

    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    private static void await(long deadline, Condition condition) {
        try {
            while (!condition.holds() && System.nanoTime() < deadline) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
