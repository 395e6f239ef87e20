package io.github.mutagenjava.server.socket;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.github.mutagenjava.client.Prompt;
import io.github.mutagenjava.server.action.RefusedException;
import io.github.mutagenjava.server.json.Fields;
import io.github.mutagenjava.server.json.Frame;
import io.github.mutagenjava.server.json.JsonBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The questions a connection has not answered, oldest first. Answers pass through and are kept nowhere. */
final class PromptDesk {

    private final Consumer<Frame> out;
    private final ScheduledExecutorService timer;
    private final Duration timeout;
    private final Map<String, CompletableFuture<String>> open = new LinkedHashMap<>();
    private long count;
    private boolean closed;

    PromptDesk(Consumer<Frame> out, ScheduledExecutorService timer, Duration timeout) {
        this.out = out;
        this.timer = timer;
        this.timeout = timeout;
    }

    /** Puts a question of a request to the client. */
    CompletableFuture<String> ask(long request, Prompt prompt) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        String identifier;
        synchronized (this) {
            if (closed) {
                return CompletableFuture.failedFuture(new UnansweredException("the client has gone"));
            }
            identifier = "p-" + ++count;
            open.put(identifier, answer);
        }
        ScheduledFuture<?> alarm = timer.schedule(
                () -> answer.completeExceptionally(
                        new UnansweredException("no answer within " + timeout.toSeconds() + " s")),
                timeout.toMillis(),
                TimeUnit.MILLISECONDS);
        // Also when the operation ends first and cancels the question.
        answer.whenComplete((text, failure) -> {
            alarm.cancel(false);
            remove(identifier);
        });
        out.accept(Frame.notice(
                "prompt",
                prompt.text(),
                JsonBytes.of("{\"prompt\":\"" + identifier + "\",\"request\":" + request + ",\"echo\":" + prompt.echo()
                        + "}")));
        return answer;
    }

    /** Takes an answer's data: a text for the oldest question, or {@code {"prompt", "value"}}. */
    void answer(JsonElement data) {
        String text;
        CompletableFuture<String> answer;
        if (data instanceof JsonPrimitive primitive && primitive.isString()) {
            text = primitive.getAsString();
            answer = take(null);
        } else if (data.isJsonObject()
                && data.getAsJsonObject().get("value") instanceof JsonPrimitive value
                && value.isString()) {
            text = value.getAsString();
            answer = take(Fields.of(data, "the answer").text("prompt"));
        } else {
            throw RefusedException.data("an answer's data is a text, or {\"prompt\": \"p-1\", \"value\": a text}");
        }
        answer.complete(text);
    }

    synchronized int size() {
        return open.size();
    }

    void close() {
        List<CompletableFuture<String>> left;
        synchronized (this) {
            closed = true;
            left = new ArrayList<>(open.values());
            open.clear();
        }
        left.forEach(answer -> answer.completeExceptionally(new UnansweredException("the client has gone")));
    }

    private synchronized CompletableFuture<String> take(@Nullable String identifier) {
        Iterator<String> oldest = open.keySet().iterator();
        String wanted =
                identifier != null && !identifier.isEmpty() ? identifier : oldest.hasNext() ? oldest.next() : "";
        CompletableFuture<String> answer = open.remove(wanted);
        if (answer == null) {
            throw RefusedException.request(
                    open.isEmpty()
                            ? "no question is open"
                            : "no open question " + wanted + "; open are " + String.join(", ", open.keySet()));
        }
        return answer;
    }

    private synchronized void remove(String identifier) {
        open.remove(identifier);
    }

    /** Why a question got no answer. */
    static final class UnansweredException extends Exception {

        private static final long serialVersionUID = 1L;

        UnansweredException(String message) {
            super(message);
        }
    }
}
