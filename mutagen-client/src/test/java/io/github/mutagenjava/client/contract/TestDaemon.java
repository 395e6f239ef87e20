package io.github.mutagenjava.client.contract;

import java.nio.file.Path;

/** A daemon that a contract test runs against. */
interface TestDaemon extends AutoCloseable {
    /** Where it listens. */
    Path socket();

    /** Ends it and starts it again on the same data. */
    void restart();

    @Override
    void close();
}
