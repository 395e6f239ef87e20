package io.github.mutagenjava.server.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.DaemonUnavailableException;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.AsyncSynchronizationService;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class ListedSelectionTest {

    private Supplier<CompletableFuture<SynchronizationSnapshot>> daemon = CompletableFuture::new;
    private final ValidatedLists lists = new ValidatedLists(service(), Runnable::run, epoch -> {}, 1 << 20);
    private final ListedSelection listed = new ListedSelection(lists, Selection.all());

    @Test
    void nobody_is_answered_while_the_selection_is_locked() {
        // As when the socket is missing: the failure is there at once, for others who came meanwhile too.
        AtomicInteger calls = new AtomicInteger();
        AtomicBoolean locked = new AtomicBoolean();
        daemon = () -> {
            if (calls.getAndIncrement() == 0) {
                listed.fresh().whenComplete((list, failure) -> locked.set(Thread.holdsLock(listed)));
            }
            return CompletableFuture.failedFuture(new DaemonUnavailableException("no daemon"));
        };

        CompletableFuture<EncodedList> answer = listed.at(new SynchronizationSnapshot(1, 1, List.of()));

        assertThat(answer).isCompletedExceptionally();
        assertThat(calls).hasValue(2);
        assertThat(locked).isFalse();
    }

    private AsyncSynchronizationService service() {
        return (AsyncSynchronizationService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AsyncSynchronizationService.class},
                (proxy, method, arguments) -> method.getName().equals("list") ? daemon.get() : proxy);
    }
}
