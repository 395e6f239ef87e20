package io.github.mutagenjava.server.action;

import com.google.gson.JsonElement;
import io.github.mutagenjava.client.AsyncPrompter;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.server.json.JsonBytes;
import io.github.mutagenjava.server.list.EncodedList;
import java.util.concurrent.CompletableFuture;

/** What can be done to sessions of one type. Failures are in the futures; cancelling one cancels the call. */
public interface SessionActions {

    /** Creates a session from a request's data; gives the answer's data. */
    CompletableFuture<JsonBytes> create(JsonElement data, AsyncPrompter prompter);

    /** Lists sessions as they were at some moment after this call began. */
    CompletableFuture<EncodedList> list(Selection selection);

    /** Pauses sessions. */
    CompletableFuture<Void> pause(Selection selection, AsyncPrompter prompter);

    /** Resumes sessions. */
    CompletableFuture<Void> resume(Selection selection, AsyncPrompter prompter);

    /** Waits for a synchronization cycle of sessions. */
    CompletableFuture<Void> flush(Selection selection, AsyncPrompter prompter);

    /** Forgets the history of sessions. */
    CompletableFuture<Void> reset(Selection selection, AsyncPrompter prompter);

    /** Ends sessions. */
    CompletableFuture<Void> terminate(Selection selection, AsyncPrompter prompter);
}
