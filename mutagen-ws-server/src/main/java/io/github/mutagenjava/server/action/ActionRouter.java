package io.github.mutagenjava.server.action;

import com.google.gson.JsonElement;
import io.github.mutagenjava.client.AsyncDaemonService;
import io.github.mutagenjava.client.AsyncPrompter;
import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.server.json.JsonBytes;
import io.github.mutagenjava.server.json.JsonOutput;
import io.github.mutagenjava.server.json.SelectionReader;
import io.github.mutagenjava.server.json.SelectionReader.Asked;
import io.github.mutagenjava.server.list.EncodedList;
import io.github.mutagenjava.server.metrics.ServerMetrics;
import io.github.mutagenjava.server.options.ServerVersion;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The one way from a request, WebSocket or HTTP, to the client. */
public final class ActionRouter {

    private final SessionActions sessions;
    private final AsyncDaemonService daemon;
    private final ServerMetrics metrics;

    /** For sessions of one type. */
    public ActionRouter(SessionActions sessions, AsyncDaemonService daemon, ServerMetrics metrics) {
        this.sessions = sessions;
        this.daemon = daemon;
        this.metrics = metrics;
    }

    /**
     * Does what the action says and gives the answer's data.
     *
     * @param action one that needs no connection to live in
     * @param prompter hears progress, answers questions
     * @return never throws; whatever is wrong is a {@link RefusedException} in the future
     */
    public CompletableFuture<JsonBytes> route(Action action, JsonElement data, AsyncPrompter prompter) {
        return measured(action, () -> switch (action) {
            case CREATION -> sessions.create(data, prompter);
            case LIST -> {
                CompletableFuture<EncodedList> list =
                        sessions.list(SelectionReader.read(data).selection());
                yield Cancellation.through(list, list.thenApply(EncodedList::json));
            }
            case PAUSE -> done(sessions.pause(anySelection(data), prompter));
            case RESUME -> done(sessions.resume(anySelection(data), prompter));
            case FLUSH -> done(sessions.flush(anySelection(data), prompter));
            case RESET -> done(sessions.reset(explicitSelection(action, data), prompter));
            case TERMINATE -> done(sessions.terminate(explicitSelection(action, data), prompter));
            case VERSION -> version();
            case ANSWER, MONITOR, UNMONITOR, CANCEL ->
                throw RefusedException.request(action.word() + " belongs to a WebSocket connection");
        });
    }

    /** A list with what validates it, for HTTP. */
    public CompletableFuture<EncodedList> list(Asked asked) {
        return measured(Action.LIST, () -> sessions.list(asked.selection()));
    }

    /**
     * Makes a call and counts how it ends.
     *
     * @return never throws; whatever is wrong is a {@link RefusedException} in the future
     */
    public <T> CompletableFuture<T> measured(Action action, Supplier<CompletableFuture<T>> call) {
        long start = System.nanoTime();
        CompletableFuture<T> result = begun(call);
        CompletableFuture<T> answer = result.handle((value, thrown) -> {
            if (thrown != null) {
                throw new RefusedException(Failure.of(action, thrown));
            }
            return value;
        });
        answer.whenComplete((value, thrown) -> metrics.answered(
                action.word(), thrown == null ? 0 : Failure.of(action, thrown).code(), System.nanoTime() - start));
        return Cancellation.through(result, answer);
    }

    private static <T> CompletableFuture<T> begun(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<JsonBytes> version() {
        CompletableFuture<DaemonVersion> call = daemon.version();
        return Cancellation.through(call, call.thenApply(version -> {
            JsonBytes server = JsonOutput.text(ServerVersion.text());
            return JsonBytes.of("{\"server\":" + server + ",\"daemon\":" + JsonOutput.text(version.toString()) + "}");
        }));
    }

    private static Selection anySelection(JsonElement data) {
        return SelectionReader.read(data).selection();
    }

    /** A slip must not end everything. */
    private static Selection explicitSelection(Action action, JsonElement data) {
        Asked asked = SelectionReader.read(data);
        if (!asked.explicit()) {
            throw RefusedException.data(action.word() + " without id, name or label would reach every session;"
                    + " add \"all\": true if that is meant");
        }
        return asked.selection();
    }

    private static CompletableFuture<JsonBytes> done(CompletableFuture<Void> operation) {
        return Cancellation.through(operation, operation.thenApply(nothing -> JsonBytes.EMPTY_OBJECT));
    }
}
