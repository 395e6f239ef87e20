package io.github.mutagenjava.embedded.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of one pass over a root. The thread that walks hands them over, some at a time, and goes on; if they
 * are many, another one reads meanwhile, and in the end both do. Everything but that other thread belongs to the one that
 * walks.
 */
final class FileReadings implements AutoCloseable {
    static final int FILES_WORTH_A_THREAD = 32;
    private static final int LISTS_WAITING = 8;
    private static final List<FileReading> END = List.of();

    private final FileScanner scanner;
    private final BlockingQueue<List<FileReading>> remaining = new ArrayBlockingQueue<>(LISTS_WAITING);
    private List<FileReading> next = new ArrayList<>(FILES_WORTH_A_THREAD);
    private @Nullable HelpingThread helper;

    FileReadings(FileScanner scanner) {
        this.scanner = scanner;
    }

    /** Sees to it that a file has been read when {@link #finish()} returns. */
    void add(FileReading file) throws CancelledException {
        next.add(file);
        if (next.size() == FILES_WORTH_A_THREAD) {
            List<FileReading> full = next;
            next = new ArrayList<>(FILES_WORTH_A_THREAD);
            handOver(full);
        }
    }

    private void handOver(List<FileReading> files) throws CancelledException {
        if (!remaining.offer(files)) {
            read(files, scanner);
        } else if (helper == null) {
            helper = HelpingThread.start("reading", () -> help(scanner.forAnotherThread()));
        }
    }

    private static void read(List<FileReading> files, FileScanner scanner) throws CancelledException {
        for (FileReading file : files) {
            file.read(scanner);
        }
    }

    private void help(FileScanner own) throws CancelledException {
        try {
            for (List<FileReading> files = remaining.take(); !files.isEmpty(); files = remaining.take()) {
                read(files, own);
            }
        } catch (InterruptedException e) {
            throw new CancelledException();
        }
    }

    /** Reads what is left; afterwards everything that was handed over has been read. */
    void finish() throws CancelledException {
        read(next, scanner);
        for (List<FileReading> files = remaining.poll(); files != null; files = remaining.poll()) {
            read(files, scanner);
        }
        if (helper != null) {
            remaining.add(END);
            helper.join();
            helper = null;
        }
    }

    /** Ends the other thread, if an error kept it from being finished. */
    @Override
    public void close() {
        if (helper != null) {
            remaining.clear();
            remaining.add(END);
            helper.awaitEnd();
        }
    }
}
