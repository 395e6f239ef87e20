package io.github.mutagenjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.session.Selection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Results come where the user wants them. */
class ExecutorTest extends OnEmbeddedDaemon {
    @Test
    void futures_complete_on_the_executor_that_was_given() throws Throwable {
        CompletableFuture<Thread> completedOn = new CompletableFuture<>();
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "mine"));
        // The executor is held until the future has something to tell, or the completion could come before we hang on
        // it.
        CompletableFuture<Void> hanging = new CompletableFuture<>();
        executor.execute(hanging::join);

        client().async()
                .synchronization()
                .withExecutor(executor)
                .list(Selection.all())
                .whenComplete((snapshot, failure) -> completedOn.complete(Thread.currentThread()));
        hanging.complete(null);

        assertThat(result(completedOn).getName()).isEqualTo("mine");
        executor.shutdown();
    }

    @Test
    void subscribers_are_called_on_the_executor_that_was_given() throws Throwable {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Executor noting = task -> {
            Thread thread = new Thread(task);
            threads.add(thread);
            thread.start();
        };
        CompletableFuture<Thread> calledOn = new CompletableFuture<>();

        client().async()
                .synchronization()
                .withExecutor(noting)
                .monitor(Selection.all())
                .subscribe(first(calledOn));

        assertThat(threads).contains(result(calledOn));
    }

    @Test
    void a_result_that_the_executor_rejects_comes_all_the_same() throws Throwable {
        Executor full = task -> {
            throw new RejectedExecutionException("full");
        };

        var list = client().async().synchronization().withExecutor(full).list(Selection.all());

        assertThat(result(list).states()).isEmpty();
    }

    private static <T> Flow.Subscriber<T> first(CompletableFuture<Thread> calledOn) {
        return new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(1);
            }

            @Override
            public void onNext(T event) {
                calledOn.complete(Thread.currentThread());
            }

            @Override
            public void onError(Throwable failure) {
                calledOn.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {}
        };
    }
}
