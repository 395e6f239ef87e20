package io.github.mutagenjava.benchmarks.load;

import io.github.mutagenjava.benchmarks.Latencies;

/**
 * What one run counted.
 *
 * @param answers complete lists
 * @param seconds how long they were counted
 * @param latencies from the request to the last byte
 * @param bytes of all bodies together
 * @param sessions in the first answer of each connection
 * @param errors connections that ended in an error
 */
public record LoadResult(long answers, double seconds, Latencies latencies, long bytes, int sessions, int errors) {
    public double answersPerSecond() {
        return answers / seconds;
    }

    public double megabytesPerSecond() {
        return bytes / seconds / 1e6;
    }
}
