package io.github.mutagenjava.server.json;

import io.github.mutagenjava.client.synchronization.Change;
import io.github.mutagenjava.client.synchronization.Conflict;
import io.github.mutagenjava.client.synchronization.Entry;
import io.github.mutagenjava.client.synchronization.EntryKind;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what both sides did to the same content. */
final class ConflictWriter {

    private ConflictWriter() {}

    static void write(JsonOutput out, String name, List<Conflict> conflicts) throws IOException {
        if (conflicts.isEmpty()) {
            return;
        }
        out.json.name(name).beginArray();
        for (Conflict conflict : conflicts) {
            out.json.beginObject();
            out.text("root", conflict.root());
            writeChanges(out, "alphaChanges", conflict.alphaChanges());
            writeChanges(out, "betaChanges", conflict.betaChanges());
            out.json.endObject();
        }
        out.json.endArray();
    }

    private static void writeChanges(JsonOutput out, String name, List<Change> changes) throws IOException {
        if (changes.isEmpty()) {
            return;
        }
        out.json.name(name).beginArray();
        for (Change change : changes) {
            out.json.beginObject();
            out.text("path", change.path());
            if (change.oldEntry().isPresent()) {
                out.json.name("old");
                writeEntry(out, change.oldEntry().get());
            }
            if (change.newEntry().isPresent()) {
                out.json.name("new");
                writeEntry(out, change.newEntry().get());
            }
            out.json.endObject();
        }
        out.json.endArray();
    }

    private static void writeEntry(JsonOutput out, Entry entry) throws IOException {
        out.json.beginObject();
        if (entry.kind() != EntryKind.DIRECTORY) {
            out.text("kind", entry.kind().text());
        }
        if (!entry.contents().isEmpty()) {
            out.json.name("contents").beginObject();
            for (Map.Entry<String, Entry> content : new TreeMap<>(entry.contents()).entrySet()) {
                out.json.name(content.getKey());
                writeEntry(out, content.getValue());
            }
            out.json.endObject();
        }
        out.text("digest", entry.digest().map(ConflictWriter::base64).orElse(""));
        out.flag("executable", entry.executable());
        out.text("target", entry.target().orElse(""));
        out.text("problem", entry.problem().orElse(""));
        out.json.endObject();
    }

    private static String base64(String hexadecimal) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
    }
}
