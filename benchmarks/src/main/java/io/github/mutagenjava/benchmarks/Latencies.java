package io.github.mutagenjava.benchmarks;

/**
 * Durations in buckets that grow with them, so that recording costs nothing and a percentile is less than 1 % too large.
 * Not for several threads at once.
 */
public final class Latencies {
    private static final int PRECISION_BITS = 7;
    private static final int STEPS = 1 << PRECISION_BITS;

    private final long[] buckets = new long[(Long.SIZE - PRECISION_BITS) * STEPS];
    private long count;

    public void record(long nanos) {
        buckets[bucket(Math.max(0, nanos))]++;
        count++;
    }

    public void add(Latencies other) {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] += other.buckets[i];
        }
        count += other.count;
    }

    public long count() {
        return count;
    }

    /**
     * The duration in nanoseconds that the given share of all recorded ones does not exceed; 0 if there are none.
     *
     * @param percentile above 0, at most 100
     */
    public long percentile(double percentile) {
        long rank = Math.max(1, (long) Math.ceil(percentile / 100 * count));
        long seen = 0;
        for (int i = 0; i < buckets.length; i++) {
            seen += buckets[i];
            if (seen >= rank) {
                return upperBound(i);
            }
        }
        return 0;
    }

    public double millis(double percentile) {
        return percentile(percentile) / 1e6;
    }

    /** Below {@code STEPS} a bucket is one nanosecond wide; each further power of two is cut into {@code STEPS}. */
    private static int bucket(long nanos) {
        int shift = Math.max(0, Long.SIZE - 1 - PRECISION_BITS - Long.numberOfLeadingZeros(nanos | 1));
        return shift * STEPS + (int) (nanos >>> shift);
    }

    private static long upperBound(int bucket) {
        if (bucket < 2 * STEPS) {
            return bucket;
        }
        int shift = bucket / STEPS - 1;
        long step = bucket - (long) shift * STEPS;
        return ((step + 1) << shift) - 1;
    }
}
