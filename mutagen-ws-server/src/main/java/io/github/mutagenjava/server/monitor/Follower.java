package io.github.mutagenjava.server.monitor;

import io.github.mutagenjava.server.json.JsonBytes;

/** Who follows sessions. Called by one thread at a time, never one that must not wait. */
public interface Follower {

    /** The whole list at the beginning. */
    void began(JsonBytes list);

    /** What is different since the last call. */
    void changed(JsonBytes changes);

    /** The whole list again, after the daemon was lost. */
    void restarted(JsonBytes list);

    /** Whether what was sent before is gone out, so that more can follow; if not, newer pictures replace older. */
    boolean isReady();
}
