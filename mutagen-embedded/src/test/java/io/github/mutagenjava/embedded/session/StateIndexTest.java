package io.github.mutagenjava.embedded.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class StateIndexTest {
    private final StateIndex index = new StateIndex();

    @Test
    void it_begins_at_one() {
        assertThat(index.changeFrom(0)).isCompletedWithValue(1L);
    }

    @Property(tries = 200)
    void every_other_number_is_answered_at_once_and_the_same_number_waits(
            @ForAll @IntRange(max = 20) int touches, @ForAll @LongRange(max = 40) long known) {
        StateIndex fresh = new StateIndex();
        for (int i = 0; i < touches; i++) {
            fresh.touch();
        }

        CompletableFuture<Long> change = fresh.changeFrom(known);

        if (known == touches + 1) {
            assertThat(change).isNotDone();
        } else {
            assertThat(change).isCompletedWithValue(touches + 1L);
        }
    }

    @Property(tries = 100)
    void one_touch_wakes_all_who_wait(@ForAll @IntRange(min = 1, max = 50) int count) {
        StateIndex fresh = new StateIndex();
        List<CompletableFuture<Long>> waiters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            waiters.add(fresh.changeFrom(1));
        }

        fresh.touch();

        assertThat(waiters).allSatisfy(waiter -> assertThat(waiter).isCompletedWithValue(2L));
        assertThat(fresh.waiting()).isZero();
    }

    @Test
    void who_gives_up_is_forgotten() {
        CompletableFuture<Long> change = index.changeFrom(1);

        change.cancel(false);

        assertThat(index.waiting()).isZero();
    }

    @Test
    void the_end_of_the_daemon_fails_those_who_wait_and_those_who_come_later() {
        CompletableFuture<Long> waiting = index.changeFrom(1);

        index.terminate();

        assertThat(waiting)
                .failsWithin(java.time.Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("unable to track state changes: tracking terminated");
        assertThat(index.changeFrom(0)).isCompletedExceptionally();
    }
}
