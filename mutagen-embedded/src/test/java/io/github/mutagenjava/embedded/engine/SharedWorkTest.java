package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two threads do what is much, and fail together. */
class SharedWorkTest {
    private static final String PURPOSE = "shared-work-test";
    private static final int BATCH = SharedWork.PIECES_WORTH_A_THREAD;
    private static final int MANY = 20 * BATCH + 7;

    private final Queue<Integer> done = new ConcurrentLinkedQueue<>();

    private static void workAll(int pieces, SharedWork.Worker<Integer> worker) throws CancelledException {
        try (SharedWork<Integer> work = new SharedWork<>(PURPOSE, () -> worker)) {
            for (int i = 0; i < pieces; i++) {
                work.add(i);
            }
            work.finish();
        }
    }

    private static boolean otherThreadIsThere() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().endsWith("-" + PURPOSE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BATCH - 1, BATCH, BATCH + 1, MANY})
    void every_piece_is_done_once(int pieces) throws Exception {
        workAll(pieces, done::add);

        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, pieces).boxed().toList());
        assertThat(otherThreadIsThere()).isFalse();
    }

    @Test
    void little_is_done_by_the_caller_alone() throws Exception {
        Queue<Thread> threads = new ConcurrentLinkedQueue<>();

        workAll(BATCH - 1, piece -> threads.add(Thread.currentThread()));

        assertThat(threads).containsOnly(Thread.currentThread());
    }

    /** One of the threads cannot go on from its first piece before the other has done more than what it took for itself. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_one_thread_has_taken_is_finished_by_both(boolean callerWaits) throws Exception {
        Thread caller = Thread.currentThread();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch doneByTheOther = new CountDownLatch(BATCH + 1);

        workAll(2 * BATCH, piece -> {
            if (Thread.currentThread().equals(caller) == callerWaits) {
                begun.countDown();
                Latches.await(doneByTheOther);
            } else {
                Latches.await(begun);
                doneByTheOther.countDown();
            }
            done.add(piece);
        });

        assertThat(done).hasSize(2 * BATCH);
    }

    @Test
    void who_hands_over_works_too_when_much_is_waiting() throws Exception {
        Thread caller = Thread.currentThread();
        CountDownLatch callerWorked = new CountDownLatch(1);

        try (SharedWork<Integer> work = new SharedWork<>(PURPOSE, () -> piece -> {
            if (Thread.currentThread().equals(caller)) {
                callerWorked.countDown();
            } else {
                Latches.await(callerWorked);
            }
        })) {
            for (int i = 0; i < MANY; i++) {
                work.add(i);
            }

            assertThat(callerWorked.getCount()).isZero();
            work.finish();
        }
    }

    @Test
    void who_gives_up_does_so_for_both() {
        AtomicInteger begun = new AtomicInteger();

        assertThatThrownBy(() -> workAll(MANY, piece -> {
                    begun.incrementAndGet();
                    throw new CancelledException();
                }))
                .isInstanceOf(CancelledException.class);

        assertThat(begun).hasValueBetween(1, 2);
        assertThat(otherThreadIsThere()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_ends_one_thread_ends_the_work(boolean callerEnds) {
        Thread caller = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);

        assertThatThrownBy(() -> workAll(MANY, piece -> {
                    if (Thread.currentThread().equals(caller) == callerEnds) {
                        ended.countDown();
                        throw new SimulatedKill();
                    }
                    Latches.await(ended);
                }))
                .isInstanceOf(SimulatedKill.class);

        assertThat(otherThreadIsThere()).isFalse();
    }

    @Test
    void who_hands_over_hears_soon_that_the_other_thread_gave_up() throws Exception {
        Thread caller = Thread.currentThread();
        CountDownLatch givingUp = new CountDownLatch(1);
        int endless = 10_000_000;

        try (SharedWork<Integer> work = new SharedWork<>(PURPOSE, () -> piece -> {
            if (!Thread.currentThread().equals(caller)) {
                givingUp.countDown();
                throw new CancelledException();
            }
            Latches.await(givingUp);
        })) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < endless; i++) {
                            work.add(i);
                        }
                    })
                    .isInstanceOf(CancelledException.class);
        }
    }

    @Test
    void the_other_thread_has_ended_after_work_that_was_broken_off() throws Exception {
        SharedWork<Integer> work = new SharedWork<>(PURPOSE, () -> done::add);
        for (int i = 0; i < MANY; i++) {
            work.add(i);
        }

        work.close();

        assertThat(otherThreadIsThere()).isFalse();
    }
}
