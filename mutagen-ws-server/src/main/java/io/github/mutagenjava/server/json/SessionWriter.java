package io.github.mutagenjava.server.json;

import io.github.mutagenjava.client.synchronization.SynchronizationSession;
import java.io.IOException;
import java.time.Instant;

/** Writes what stays the same about a session. */
final class SessionWriter {

    private SessionWriter() {}

    static void write(JsonOutput out, SynchronizationSession session) throws IOException {
        out.json.beginObject();
        out.text("identifier", session.identifier().value());
        out.number("version", session.version());
        out.json.name("creationTime").beginObject();
        Instant created = session.creationTime();
        long seconds = created.getEpochSecond();
        if (seconds != 0) {
            out.json.name("seconds").value(seconds);
        }
        out.number("nanos", created.getNano());
        out.json.endObject();
        out.number("creatingVersionMajor", session.creatingVersion().major());
        out.number("creatingVersionMinor", session.creatingVersion().minor());
        out.number("creatingVersionPatch", session.creatingVersion().patch());
        UrlWriter.write(out, "alpha", session.alpha());
        UrlWriter.write(out, "beta", session.beta());
        ConfigurationWriter.write(out, "configuration", session.configuration());
        ConfigurationWriter.write(out, "configurationAlpha", session.configurationAlpha());
        ConfigurationWriter.write(out, "configurationBeta", session.configurationBeta());
        out.text("name", session.name().orElse(""));
        out.texts("labels", session.labels());
        out.flag("paused", session.paused());
        out.json.endObject();
    }
}
