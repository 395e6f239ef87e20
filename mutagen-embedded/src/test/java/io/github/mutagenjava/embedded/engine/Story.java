package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What has happened so far, for whoever has to find out why it went wrong. */
final class Story {
    private final String title;
    private final EngineFixture fixture;
    private final List<String> events = new CopyOnWriteArrayList<>();

    /**
     * @param title what makes the story happen again
     * @param fixture what it is about
     */
    Story(String title, EngineFixture fixture) {
        this.title = title;
        this.fixture = fixture;
    }

    void add(String event) {
        events.add(event);
    }

    /** The whole story and where it stands. */
    @Override
    public String toString() {
        return title + " story\n" + String.join("\n", events) + "\n" + trees() + "\nstate "
                + fixture.loop().state();
    }

    /** A story that went wrong must be told even if the engine is still at work. */
    private String trees() {
        try {
            return BothTrees.of(fixture).toString();
        } catch (IOException e) {
            return "trees that cannot be read now: " + e;
        }
    }
}
