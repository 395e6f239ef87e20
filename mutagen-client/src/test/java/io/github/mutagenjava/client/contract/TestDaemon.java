package io.github.mutagenjava.client.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A daemon that a contract test runs against. */
interface TestDaemon extends AutoCloseable {
    /** Where it listens. */
    Path socket();

    /** Ends it; it can be started again by {@link #restart}. */
    void end();

    /** Ends it, if it still runs, and starts it again on the same data. */
    void restart();

    /** Ends it for good and removes its data. */
    @Override
    void close();

    /** Removes a folder with all its content. */
    static void remove(Path folder) {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
