package io.github.mutagenjava.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket client that keeps every frame it gets. */
final class TestSocket implements AutoCloseable, WebSocket.Listener {

    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    static TestSocket open(int port, String... headers) {
        TestSocket opened = new TestSocket();
        WebSocket.Builder builder = ServerFixture.HTTP.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        opened.socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/synchronization"), opened)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        return opened;
    }

    /** Sends a text as it is. */
    void send(String text) {
        socket().sendText(text, true).join();
    }

    /** Sends a part of a text. */
    void sendPart(String text, boolean last) {
        socket().sendText(text, last).join();
    }

    /** Sends a part of a text to a server that may close the connection meanwhile. */
    void sendPartUnlessClosed(String text, boolean last) {
        socket().sendText(text, last).exceptionally(closed -> null).join();
    }

    void send(String action, long id, String data) {
        send("{\"action\":\"" + action + "\",\"id\":" + id + ",\"data\":" + data + "}");
    }

    /** Sends a request and waits for its answer, leaving out what comes before. */
    JsonObject ask(String action, long id, String data) {
        send(action, id, data);
        return answer(id);
    }

    /** The next answer with that id; frames before it are dropped. */
    JsonObject answer(long id) {
        while (true) {
            JsonObject frame = next();
            String action = frame.get("action").getAsString();
            if (frame.get("id").getAsLong() == id && (action.equals("ack") || action.equals("error"))) {
                return frame;
            }
        }
    }

    /** The next frame of an action; frames before it are dropped. */
    JsonObject next(String action) {
        while (true) {
            JsonObject frame = next();
            if (frame.get("action").getAsString().equals(action)) {
                return frame;
            }
        }
    }

    JsonObject next() {
        try {
            JsonObject frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("no frame within " + PATIENCE_SECONDS + " s");
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The frames up to and with the answer of the id. */
    List<JsonObject> through(long id) {
        List<JsonObject> all = new ArrayList<>();
        while (true) {
            JsonObject frame = next();
            all.add(frame);
            if (frame.get("id").getAsLong() == id) {
                return all;
            }
        }
    }

    /** What has come and not been taken. */
    int waiting() {
        return frames.size();
    }

    /** The code with which the server closed. */
    int closeCode() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Drops the connection without a word. */
    void abort() {
        socket().abort();
    }

    @Override
    public void close() {
        socket().sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(gone -> null);
        socket().abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            JsonElement frame = JsonParser.parseString(partial.toString());
            partial.setLength(0);
            frames.add(frame.getAsJsonObject());
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    private WebSocket socket() {
        if (socket == null) {
            throw new IllegalStateException("not open");
        }
        return socket;
    }
}
