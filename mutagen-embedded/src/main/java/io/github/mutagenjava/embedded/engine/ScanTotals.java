package io.github.mutagenjava.embedded.engine;

/**
 * Counts over a scanned tree.
 *
 * @param directories directories, the root of the tree included
 * @param files files
 * @param symbolicLinks symbolic links
 * @param fileSizeBytes size of all files
 */
record ScanTotals(long directories, long files, long symbolicLinks, long fileSizeBytes) {
    static final ScanTotals NONE = new ScanTotals(0, 0, 0, 0);

    ScanTotals withDirectories(long count) {
        return new ScanTotals(count, files, symbolicLinks, fileSizeBytes);
    }

    ScanTotals plus(ScanTotals other) {
        return new ScanTotals(
                directories + other.directories,
                files + other.files,
                symbolicLinks + other.symbolicLinks,
                fileSizeBytes + other.fileSizeBytes);
    }
}
