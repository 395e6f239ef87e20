package io.github.mutagenjava.server.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.synchronization.AsyncSynchronizationService;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much is remembered. */
final class ValidatedListsTest {

    private static final int MOST_BYTES = 100_000;

    private final ValidatedLists lists = new ValidatedLists(service(), Runnable::run, epoch -> {}, MOST_BYTES);

    @ParameterizedTest
    @CsvSource({"10,true", "10000,false"})
    void what_a_selection_itself_takes_counts_too(int length, boolean remembered) {
        EncodedList first = lists.list(Selection.of("web")).join();

        for (int i = 0; i < 20; i++) {
            lists.list(Selection.of("x".repeat(length) + i)).join();
        }

        assertThat(lists.list(Selection.of("web")).join() == first).isEqualTo(remembered);
    }

    private AsyncSynchronizationService service() {
        return (AsyncSynchronizationService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AsyncSynchronizationService.class},
                (proxy, method, arguments) -> method.getName().equals("list")
                        ? CompletableFuture.completedFuture(new SynchronizationSnapshot(1, 1, List.of()))
                        : proxy);
    }
}
