package io.github.mutagenjava.benchmarks.load;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints a line for each run, and at the end the median round of each server beside the first server's. */
final class LoadTable {
    /** What is compared: one server, asked in one way. */
    record Cell(String server, String mode, int connections) {}

    private final PrintStream out;
    private final Map<Cell, List<LoadResult>> results = new LinkedHashMap<>();

    LoadTable(PrintStream out) {
        this.out = out;
    }

    void add(Cell cell, int round, LoadResult result) {
        if (results.isEmpty()) {
            out.printf(
                    "| server | mode | connections | round | answers/s | p50 ms | p99 ms | p99.9 ms | MB/s | bytes/answer"
                            + " | sessions | answers | errors |%n"
                            + "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|%n");
        }
        results.computeIfAbsent(cell, key -> new ArrayList<>()).add(result);
        out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %d | %.0f | %.3f | %.3f | %.3f | %.1f | %d | %d | %d | %d |%n",
                cell.server(),
                cell.mode(),
                cell.connections(),
                round,
                result.answersPerSecond(),
                result.latencies().millis(50),
                result.latencies().millis(99),
                result.latencies().millis(99.9),
                result.megabytesPerSecond(),
                result.answers() == 0 ? 0 : result.bytes() / result.answers(),
                result.sessions(),
                result.answers(),
                result.errors());
    }

    void printMedians(String first) {
        out.printf("%nMedian round by answers/s, ratios to %s:%n%n", first);
        out.printf(
                "| server | mode | connections | answers/s | p50 ms | p99 ms | p99.9 ms | answers/s ratio | p99 ratio |%n"
                        + "|---|---|--:|--:|--:|--:|--:|--:|--:|%n");
        results.forEach((cell, all) -> {
            LoadResult median = median(all);
            LoadResult base = median(results.getOrDefault(new Cell(first, cell.mode(), cell.connections()), all));
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %d | %.0f | %.3f | %.3f | %.3f | %.2f | %.2f |%n",
                    cell.server(),
                    cell.mode(),
                    cell.connections(),
                    median.answersPerSecond(),
                    median.latencies().millis(50),
                    median.latencies().millis(99),
                    median.latencies().millis(99.9),
                    median.answersPerSecond() / base.answersPerSecond(),
                    median.latencies().millis(99) / base.latencies().millis(99));
        });
    }

    private static LoadResult median(List<LoadResult> results) {
        List<LoadResult> sorted = results.stream()
                .sorted(Comparator.comparingDouble(LoadResult::answersPerSecond))
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
