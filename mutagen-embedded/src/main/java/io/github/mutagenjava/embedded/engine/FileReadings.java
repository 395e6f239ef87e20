package io.github.mutagenjava.embedded.engine;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of one pass over a root. The thread that walks hands them over and goes on; if they are many, another
 * one reads meanwhile, and in the end both do. Everything but that other thread belongs to the one that walks.
 */
final class FileReadings implements AutoCloseable {
    static final int FILES_WORTH_A_THREAD = 32;
    private static final int CAPACITY = 256;

    private final FileScanner scanner;
    private final BlockingQueue<FileReading> remaining = new ArrayBlockingQueue<>(CAPACITY);
    private @Nullable HelpingThread helper;

    FileReadings(FileScanner scanner) {
        this.scanner = scanner;
    }

    /** Sees to it that a file has been read when {@link #finish()} returns. */
    void add(FileReading file) throws CancelledException {
        if (!remaining.offer(file)) {
            file.read(scanner);
        } else if (helper == null && remaining.size() >= FILES_WORTH_A_THREAD) {
            helper = HelpingThread.start("reading", () -> help(scanner.forAnotherThread()));
        }
    }

    private void help(FileScanner own) throws CancelledException {
        try {
            for (FileReading next = remaining.take(); next != FileReading.END; next = remaining.take()) {
                next.read(own);
            }
        } catch (InterruptedException e) {
            throw new CancelledException();
        }
    }

    /** Reads what is left; afterwards everything that was handed over has been read. */
    void finish() throws CancelledException {
        for (FileReading next = remaining.poll(); next != null; next = remaining.poll()) {
            next.read(scanner);
        }
        if (helper != null) {
            remaining.add(FileReading.END);
            helper.join();
            helper = null;
        }
    }

    /** Ends the other thread, if an error kept it from being finished. */
    @Override
    public void close() {
        if (helper != null) {
            remaining.clear();
            remaining.add(FileReading.END);
            helper.awaitEnd();
        }
    }
}
