package io.github.mutagenjava.embedded.engine;

import org.jspecify.annotations.Nullable;

/** A file's entry and, if it could be read, what to remember of it. */
record FoundFile(Entry entry, @Nullable ScannedFile scanned) {
    static FoundFile problematic(String problem) {
        return new FoundFile(Entry.problematic(problem), null);
    }

    ScanTotals totals() {
        return scanned == null
                ? ScanTotals.NONE
                : new ScanTotals(0, 1, 0, scanned.stamp().sizeBytes());
    }
}
