package io.github.mutagenjava.server.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class SharedCallTest {

    private Supplier<CompletableFuture<String>> daemon = CompletableFuture::new;
    private final SharedCall<String> shared = new SharedCall<>(() -> daemon.get());

    @Test
    void a_call_that_cannot_even_begin_does_not_hold_up_those_after_it() {
        daemon = () -> {
            throw new StackOverflowError("thrown by the test");
        };
        CompletableFuture<String> first = shared.result();
        daemon = () -> CompletableFuture.completedFuture("list");

        CompletableFuture<String> second = shared.result();

        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompletedWithValue("list");
    }
}
