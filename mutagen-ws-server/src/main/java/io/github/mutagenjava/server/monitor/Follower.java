package io.github.mutagenjava.server.monitor;

import io.github.mutagenjava.server.json.JsonBytes;

/** Who follows sessions. Called by one thread at a time, never one that must not wait. */
public interface Follower {

    /**
     * Sets memory aside for a text of that length, which has to follow at once or be given back; false if there is none to
     * spare now. Then newer pictures replace older until {@link Following#proceed()}.
     */
    boolean reserve(int length);

    /** Gives back what was set aside for a text that is not sent. */
    void giveBack(int length);

    /** The whole list at the beginning. */
    void began(JsonBytes list);

    /** What is different since the last call. */
    void changed(JsonBytes changes);

    /** The whole list again, after the daemon was lost. */
    void restarted(JsonBytes list);

    /** Whether what was sent before is gone out, so that more can follow; if not, newer pictures replace older. */
    boolean isReady();
}
