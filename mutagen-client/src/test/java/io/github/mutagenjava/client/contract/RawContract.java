package io.github.mutagenjava.client.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What is asked of every daemon on the wire itself, also what our client never sends. */
abstract class RawContract extends ContractSetting {
    private RawDaemon raw;

    @BeforeEach
    void connectRaw() {
        raw = new RawDaemon(daemon().socket());
    }

    @AfterEach
    void disconnectRaw() {
        raw.close();
    }

    RawDaemon raw() {
        return raw;
    }
}
