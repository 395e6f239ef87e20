package io.github.mutagenjava.server;

import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/**
 * An open port and the threads that serve it. Undertow's own bootstrap can't stop accepting without cutting the connections
 * it has, which a graceful stop needs.
 */
final class Listener implements AutoCloseable {

    private static final int IO_THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int BACKLOG = 1024;
    /** Beyond the stall that a WebSocket is granted, so that this one only ends plain answers. */
    private static final int WRITE_MILLIS = 30_000;

    private static final long STOP_SECONDS = 2;

    private static final OptionMap WORKER = OptionMap.builder()
            .set(Options.WORKER_IO_THREADS, IO_THREADS)
            // Nothing of ours runs on these: every handler answers from an I/O thread or from a future.
            .set(Options.WORKER_TASK_CORE_THREADS, 1)
            .set(Options.WORKER_TASK_MAX_THREADS, 1)
            .set(Options.TCP_NODELAY, true)
            .getMap();
    private static final OptionMap SOCKETS = OptionMap.builder()
            .set(Options.TCP_NODELAY, true)
            .set(Options.REUSE_ADDRESSES, true)
            .set(Options.BACKLOG, BACKLOG)
            .set(Options.WRITE_TIMEOUT, WRITE_MILLIS)
            .getMap();
    private static final OptionMap HTTP = OptionMap.builder()
            .set(UndertowOptions.MAX_HEADER_SIZE, 64 * 1024)
            // Undertow's bound cuts off; ours first lets the sender hear why.
            .set(UndertowOptions.MAX_ENTITY_SIZE, -1L)
            .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, 15_000)
            .set(UndertowOptions.NO_REQUEST_TIMEOUT, 60_000)
            .set(UndertowOptions.BUFFER_PIPELINED_DATA, true)
            .getMap();

    private final XnioWorker worker;
    private final ByteBufferPool buffers;
    private final HttpOpenListener http;
    private final AcceptingChannel<? extends StreamConnection> channel;

    private Listener(
            XnioWorker worker,
            ByteBufferPool buffers,
            HttpOpenListener http,
            AcceptingChannel<? extends StreamConnection> channel) {
        this.worker = worker;
        this.buffers = buffers;
        this.http = http;
        this.channel = channel;
    }

    /** Opens the port. Whoever connects waits until requests are served. */
    static Listener open(InetSocketAddress address) throws IOException {
        XnioWorker worker = Xnio.getInstance(Listener.class.getClassLoader()).createWorker(WORKER);
        ByteBufferPool buffers = new DefaultByteBufferPool(true, BUFFER_BYTES, -1, 4);
        try {
            HttpOpenListener http = new HttpOpenListener(buffers, HTTP);
            AcceptingChannel<? extends StreamConnection> channel =
                    worker.createStreamConnectionServer(address, ChannelListeners.openListenerAdapter(http), SOCKETS);
            return new Listener(worker, buffers, http, channel);
        } catch (IOException | RuntimeException e) {
            worker.shutdownNow();
            buffers.close();
            throw e;
        }
    }

    int port() {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    /** Hands every request to the handler from now on. */
    void serve(HttpHandler handler) {
        http.setRootHandler(handler);
        channel.resumeAccepts();
    }

    /** Takes no more connections; those that are open go on. */
    void stopAccepting() {
        IoUtils.safeClose(channel);
    }

    /** Cuts what is still open and ends the threads. */
    @Override
    public void close() {
        stopAccepting();
        worker.shutdownNow();
        try {
            if (worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                buffers.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
