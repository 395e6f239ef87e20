package io.github.mutagenjava.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.server.json.JsonBytes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ListGateTest {

    private static final int MOST = 100;

    private final ListGate gate = new ListGate(() -> MOST + 1, MOST);
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void a_list_cancelled_while_it_waits_waits_no_longer() {
        for (int i = 0; i < 1000; i++) {
            gate.enter(this::list).cancel(false);
        }

        assertThat(gate.waiting()).isZero();
        assertThat(begun).hasValue(0);
    }

    private CompletableFuture<JsonBytes> list() {
        begun.incrementAndGet();
        return new CompletableFuture<>();
    }
}
