package io.github.mutagenjava.embedded.engine;

/** Told by a watch what may have changed. Called on the watch's thread. */
interface WatchListener {
    /** From now on every change will be reported. */
    void established();

    /** Changes may have been missed; nothing known before counts any more. */
    void lost();

    /**
     * Something happened.
     *
     * @param directory path of the directory it happened in
     * @param child path of what it happened to
     * @param newDirectory whether the child is a directory that has just appeared
     */
    void changed(String directory, String child, boolean newDirectory);

    /** The root cannot be watched: look for changes now. Returns when that is done. */
    void poll();
}
