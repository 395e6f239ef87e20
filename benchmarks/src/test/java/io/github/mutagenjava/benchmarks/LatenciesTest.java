package io.github.mutagenjava.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Property
    void a_percentile_is_the_sorted_value_at_its_rank_and_at_most_one_percent_more(
            @ForAll @NotEmpty List<@LongRange(min = 0, max = 600_000_000_000L) Long> durations,
            @ForAll @DoubleRange(min = 0.1, max = 100) double percentile) {
        Latencies latencies = new Latencies();
        durations.forEach(latencies::record);

        long result = latencies.percentile(percentile);

        int rank = (int) Math.max(1, Math.ceil(percentile / 100 * durations.size()));
        long exact = durations.stream().sorted().skip(rank - 1).findFirst().orElseThrow();
        assertThat(result).isBetween(exact, exact + exact / 100);
    }

    @Test
    void nothing_recorded_has_percentiles_of_zero() {
        assertThat(new Latencies().percentile(99)).isZero();
    }

    @Test
    void the_longest_duration_has_a_bucket() {
        Latencies latencies = new Latencies();

        latencies.record(Long.MAX_VALUE);

        assertThat(latencies.percentile(100)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void added_durations_count() {
        Latencies one = new Latencies();
        Latencies other = new Latencies();
        one.record(1);
        other.record(100);

        one.add(other);

        assertThat(one.count()).isEqualTo(2);
        assertThat(one.percentile(100)).isEqualTo(100);
    }
}
