package io.github.mutagenjava.benchmarks.following;

import java.util.function.Consumer;

/** Finds in a frame of changes which sessions it tells of: names of those that changed, identifiers of those that went. */
final class FrameMarks {
    private static final String NAME = "\"name\":\"";
    private static final String REMOVED = "\"removed\":[";

    private FrameMarks() {}

    static void find(String frame, Consumer<String> mark) {
        for (int at = frame.indexOf(NAME); at >= 0; at = frame.indexOf(NAME, at)) {
            at += NAME.length();
            mark.accept(frame.substring(at, frame.indexOf('"', at)));
        }
        int removed = frame.indexOf(REMOVED);
        if (removed < 0) {
            return;
        }
        int start = removed + REMOVED.length();
        for (String identifier :
                frame.substring(start, frame.indexOf(']', start)).split(",", -1)) {
            mark.accept(identifier.replace("\"", ""));
        }
    }
}
