package io.github.mutagenjava.client.internal.mapping;

import com.google.protobuf.ByteString;
import io.github.mutagenjava.client.synchronization.Change;
import io.github.mutagenjava.client.synchronization.Conflict;
import io.github.mutagenjava.client.synchronization.Entry;
import io.github.mutagenjava.client.synchronization.EntryKind;
import io.github.mutagenjava.client.synchronization.Problem;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conflicts, changes, entries and problems, from the protocol. The usual case, none at all, costs nothing. */
final class ContentMapping {
    private ContentMapping() {}

    static List<Conflict> conflicts(List<io.github.mutagenjava.proto.synchronization.core.Conflict> conflicts) {
        if (conflicts.isEmpty()) {
            return List.of();
        }
        Conflict[] records = new Conflict[conflicts.size()];
        for (int i = 0; i < records.length; i++) {
            io.github.mutagenjava.proto.synchronization.core.Conflict conflict = conflicts.get(i);
            records[i] = new Conflict(
                    conflict.getRoot(),
                    changes(conflict.getAlphaChangesList()),
                    changes(conflict.getBetaChangesList()));
        }
        return List.of(records);
    }

    static List<Problem> problems(List<io.github.mutagenjava.proto.synchronization.core.Problem> problems) {
        if (problems.isEmpty()) {
            return List.of();
        }
        Problem[] records = new Problem[problems.size()];
        for (int i = 0; i < records.length; i++) {
            io.github.mutagenjava.proto.synchronization.core.Problem problem = problems.get(i);
            records[i] = new Problem(problem.getPath(), problem.getError());
        }
        return List.of(records);
    }

    private static List<Change> changes(List<io.github.mutagenjava.proto.synchronization.core.Change> changes) {
        Change[] records = new Change[changes.size()];
        for (int i = 0; i < records.length; i++) {
            io.github.mutagenjava.proto.synchronization.core.Change change = changes.get(i);
            records[i] = new Change(
                    change.getPath(),
                    change.hasOld() ? Optional.of(entry(change.getOld())) : Optional.empty(),
                    change.hasNew() ? Optional.of(entry(change.getNew())) : Optional.empty());
        }
        return List.of(records);
    }

    private static Entry entry(io.github.mutagenjava.proto.synchronization.core.Entry entry) {
        return new Entry(
                EntryKind.of(entry.getKindValue()),
                contents(entry.getContentsMap()),
                digest(entry.getDigest()),
                entry.getExecutable(),
                Texts.optional(entry.getTarget()),
                Texts.optional(entry.getProblem()));
    }

    private static Map<String, Entry> contents(
            Map<String, io.github.mutagenjava.proto.synchronization.core.Entry> contents) {
        if (contents.isEmpty()) {
            return Map.of();
        }
        Map<String, Entry> records = new LinkedHashMap<>();
        contents.forEach((name, entry) -> records.put(name, entry(entry)));
        return records;
    }

    private static Optional<String> digest(ByteString digest) {
        return digest.isEmpty() ? Optional.empty() : Optional.of(HexFormat.of().formatHex(digest.toByteArray()));
    }
}
