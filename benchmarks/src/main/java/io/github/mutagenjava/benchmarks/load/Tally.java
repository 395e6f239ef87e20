package io.github.mutagenjava.benchmarks.load;

import io.github.mutagenjava.benchmarks.Latencies;

/** Counts the answers that were asked for and came in between two moments; what came before was to warm up. */
final class Tally {
    private final Latencies latencies = new Latencies();
    private final long from;
    private final long until;
    private long bytes;
    private long answers;
    private long last;

    Tally(long from, long until) {
        this.from = from;
        this.until = until;
    }

    void answered(long askedAt, long answeredAt, long size) {
        if (answeredAt - from < 0 || until - answeredAt < 0) {
            return;
        }
        last = answeredAt;
        answers++;
        bytes += size;
        latencies.record(answeredAt - askedAt);
    }

    long answers() {
        return answers;
    }

    /** @param complete whether the time was used up; else it ended with the last answer */
    LoadResult result(boolean complete, int sessions, int errors) {
        long end = complete || answers == 0 ? until : last;
        return new LoadResult(answers, (end - from) / 1e9, latencies, bytes, sessions, errors);
    }
}
