package io.github.mutagenjava.server.action;

import com.google.gson.JsonElement;
import io.github.mutagenjava.client.AsyncPrompter;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.AsyncSynchronizationService;
import io.github.mutagenjava.server.json.JsonBytes;
import io.github.mutagenjava.server.json.SpecificationReader;
import io.github.mutagenjava.server.list.EncodedList;
import io.github.mutagenjava.server.list.ValidatedLists;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Synchronization sessions, through the client. */
public final class SynchronizationActions implements SessionActions {

    private static final Duration QUICK_LIMIT = Duration.ofMinutes(2);

    private final AsyncSynchronizationService quick;
    private final AsyncSynchronizationService patient;
    private final ValidatedLists lists;

    /**
     * Over one client.
     *
     * @param operationTimeout for what waits for people or for a whole cycle; empty for no limit
     */
    public SynchronizationActions(
            AsyncSynchronizationService service, ValidatedLists lists, Optional<Duration> operationTimeout) {
        this.quick = service.withTimeout(QUICK_LIMIT);
        this.patient = operationTimeout.map(service::withTimeout).orElse(service);
        this.lists = lists;
    }

    @Override
    public CompletableFuture<JsonBytes> create(JsonElement data, AsyncPrompter prompter) {
        CompletableFuture<?> creation = patient.withAsyncPrompter(prompter).create(SpecificationReader.read(data));
        return Cancellation.through(
                creation, creation.thenApply(session -> JsonBytes.of("{\"session\":\"" + session + "\"}")));
    }

    @Override
    public CompletableFuture<EncodedList> list(Selection selection) {
        return lists.list(selection);
    }

    @Override
    public CompletableFuture<Void> pause(Selection selection, AsyncPrompter prompter) {
        return quick.withAsyncPrompter(prompter).pause(selection);
    }

    @Override
    public CompletableFuture<Void> resume(Selection selection, AsyncPrompter prompter) {
        return patient.withAsyncPrompter(prompter).resume(selection);
    }

    @Override
    public CompletableFuture<Void> flush(Selection selection, AsyncPrompter prompter) {
        return patient.withAsyncPrompter(prompter).flush(selection);
    }

    @Override
    public CompletableFuture<Void> reset(Selection selection, AsyncPrompter prompter) {
        return patient.withAsyncPrompter(prompter).reset(selection);
    }

    @Override
    public CompletableFuture<Void> terminate(Selection selection, AsyncPrompter prompter) {
        return quick.withAsyncPrompter(prompter).terminate(selection);
    }
}
