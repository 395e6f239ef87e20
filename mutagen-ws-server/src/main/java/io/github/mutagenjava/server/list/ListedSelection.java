package io.github.mutagenjava.server.list;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of one selection: its list as encoded last, and the call that fetches it anew. */
final class ListedSelection {

    private static final int FEW = 16;

    private final ValidatedLists lists;
    private final SharedCall<EncodedList> fetching;
    private final int selectionLength;
    private volatile @Nullable EncodedList last;
    private volatile @Nullable CompletableFuture<EncodedList> underWay;

    ListedSelection(ValidatedLists lists, Selection selection) {
        this.lists = lists;
        this.selectionLength = selection.toString().length();
        this.fetching = new SharedCall<>(() -> lists.fetch(selection).thenCompose(this::encoded));
    }

    /** Whether probing first pays. */
    boolean isLong() {
        EncodedList known = last;
        return known != null && known.size() > FEW;
    }

    /** What it takes to remember this, the selection included: a client can make that as long as it likes. */
    long length() {
        EncodedList known = last;
        return selectionLength + (known == null ? 0L : known.json().length());
    }

    /** The list, fetched after this call. */
    CompletableFuture<EncodedList> fresh() {
        return fetching.result();
    }

    /** The list at the index that a probe has just shown, or a newer one. */
    CompletableFuture<EncodedList> at(SynchronizationSnapshot index) {
        EncodedList known = last;
        if (known != null && known.isFromOrAfter(index)) {
            return CompletableFuture.completedFuture(known);
        }
        CompletableFuture<EncodedList> begun = underWay;
        if (begun == null || begun.isDone()) {
            // Under no lock, as others may be answered on the way; if two come at once, that costs one more call.
            begun = fresh();
            underWay = begun;
            return begun;
        }
        // It began for somebody else, perhaps before our request came; its index tells whether that matters.
        return begun.handle((list, failure) ->
                        list != null && list.isFromOrAfter(index) ? CompletableFuture.completedFuture(list) : fresh())
                .thenCompose(Function.identity());
    }

    private CompletableFuture<EncodedList> encoded(SynchronizationSnapshot snapshot) {
        EncodedList known = last;
        if (known != null && known.isFrom(snapshot)) {
            return CompletableFuture.completedFuture(known);
        }
        if (snapshot.states().size() <= FEW) {
            return CompletableFuture.completedFuture(remembered(snapshot));
        }
        return CompletableFuture.supplyAsync(() -> remembered(snapshot), lists.encoders());
    }

    private EncodedList remembered(SynchronizationSnapshot snapshot) {
        EncodedList list = EncodedList.of(snapshot);
        last = list;
        return list;
    }
}
