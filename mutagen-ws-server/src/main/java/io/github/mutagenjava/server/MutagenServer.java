package io.github.mutagenjava.server;

import io.github.mutagenjava.server.options.ListenAddress;
import io.github.mutagenjava.server.options.ServerOptions;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xnio.Options;

/** A running server. */
public final class MutagenServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(MutagenServer.class.getName());
    private static final int IO_THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int HEADER_BYTES = 64 * 1024;
    private static final int ENTITY_BYTES = 2 << 20;
    private static final int BACKLOG = 1024;
    private static final int REQUEST_MILLIS = 15_000;
    private static final int IDLE_MILLIS = 60_000;
    /** Beyond the stall that a WebSocket is granted, so that this one only ends plain answers. */
    private static final int WRITE_MILLIS = 30_000;

    private static final long POLL_MILLIS = 10;

    private final DaemonConnection daemon;
    private final Threads threads;
    private final Tuning tuning;
    private final Undertow undertow;
    private final Parts parts;
    private final GracefulShutdownHandler requests;
    private final ListenAddress address;
    private final AtomicBoolean closed = new AtomicBoolean();

    private MutagenServer(ServerOptions options, Tuning tuning, DaemonConnection daemon) throws StartException {
        this.daemon = daemon;
        this.tuning = tuning;
        this.threads = new Threads();
        LateHandler handler = new LateHandler();
        this.undertow = listening(options.listen(), handler);
        int port = port(undertow);
        this.address = new ListenAddress(options.listen().host(), port);
        this.parts = Parts.of(daemon.client().async(), options, tuning, port, threads);
        this.requests = new GracefulShutdownHandler(Routes.of(parts, options, port));
        handler.set(requests);
        new DaemonGreeting(parts.client().daemon(), threads.timer()).start();
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
        undertow.getListenerInfo().forEach(Undertow.ListenerInfo::suspend);
        requests.shutdown();
        long deadline = System.nanoTime() + tuning.grace().toNanos();
        await(deadline, () -> parts.sockets().isIdle() && requests.awaitShutdown(1));
        parts.sockets().close();
        await(
                System.nanoTime() + tuning.grace().toNanos() / 2,
                () -> parts.sockets().size() == 0);
        parts.services().hub().close();
        undertow.stop();
        threads.close();
        daemon.close();
    }

    private static Undertow listening(ListenAddress listen, HttpHandler handler) throws StartException {
        try {
            InetSocketAddress address = listen.resolve();
            Undertow undertow = Undertow.builder()
                    .addHttpListener(address.getPort(), address.getAddress().getHostAddress())
                    .setIoThreads(IO_THREADS)
                    // Nothing of ours runs on them: every handler answers from an I/O thread or a future.
                    .setWorkerThreads(1)
                    .setBufferSize(BUFFER_BYTES)
                    .setDirectBuffers(true)
                    .setServerOption(UndertowOptions.MAX_HEADER_SIZE, HEADER_BYTES)
                    .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, (long) ENTITY_BYTES)
                    .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, REQUEST_MILLIS)
                    .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
                    .setSocketOption(Options.BACKLOG, BACKLOG)
                    .setSocketOption(Options.WRITE_TIMEOUT, WRITE_MILLIS)
                    .setHandler(handler)
                    .build();
            undertow.start();
            return undertow;
        } catch (UnknownHostException e) {
            throw new StartException("unknown host in the listen address " + listen, e);
        } catch (RuntimeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new StartException(
                    "cannot listen on " + listen + ": " + cause.getMessage()
                            + "; stop what listens there or choose another with -listen",
                    e);
        }
    }

    private static int port(Undertow undertow) {
        return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
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
