package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers on disk what is about to be changed until the archive knows it. Without it, a file that was brought over
 * right before a crash would afterwards look as if somebody had made it there, and could win over a newer version of
 * itself.
 */
final class TransitionJournal {
    /**
     * Changes that had been begun when the last process ended.
     *
     * @param agreed what both sides had agreed on without them
     * @param alpha changes to alpha
     * @param beta changes to beta
     */
    record Begun(List<Change> agreed, List<Change> alpha, List<Change> beta) {
        static final Begun NOTHING = new Begun(List.of(), List.of(), List.of());

        Begun {
            agreed = List.copyOf(agreed);
            alpha = List.copyOf(alpha);
            beta = List.copyOf(beta);
        }

        boolean isEmpty() {
            return alpha.isEmpty() && beta.isEmpty();
        }

        /** The changes to the ancestor that account for what had been done. */
        List<Change> done(@Nullable Entry ancestor, @Nullable Entry alphaContent, @Nullable Entry betaContent)
                throws EngineException {
            List<Change> done = new ArrayList<>(agreed);
            Entry agreedOn = TreeChanges.apply(ancestor, agreed);
            alpha.forEach(change -> addIfDone(change, agreedOn, alphaContent, done));
            beta.forEach(change -> addIfDone(change, agreedOn, betaContent, done));
            return done;
        }
    }

    private final Path file;
    private final Path archive;

    /**
     * @param file where to keep it
     * @param archive the archive whose next version it anticipates
     */
    TransitionJournal(Path file, Path archive) {
        this.file = file;
        this.archive = archive;
    }

    void write(Reconciliation begun) throws IOException {
        EntryFile.write(file, out -> {
            out.writeLong(EntryFile.version(archive));
            for (List<Change> changes : List.of(begun.ancestorChanges(), begun.alphaChanges(), begun.betaChanges())) {
                out.writeInt(changes.size());
                for (Change change : changes) {
                    Text.write(out, change.path());
                    EntryFile.writeEntry(out, change.newEntry());
                }
            }
        });
    }

    void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    /** What is in the journal; one that is absent or damaged holds nothing, which is safe, only less exact. */
    Begun read() {
        try {
            return EntryFile.read(file, in -> {
                if (in.readLong() != EntryFile.version(archive)) {
                    // The archive has been saved since, so it knows.
                    return Begun.NOTHING;
                }
                List<List<Change>> lists = new ArrayList<>();
                for (int list = 0; list < 3; list++) {
                    List<Change> changes = new ArrayList<>();
                    for (int remaining = in.readInt(); remaining > 0; remaining--) {
                        changes.add(new Change(Text.read(in), null, EntryFile.readEntry(in)));
                    }
                    lists.add(changes);
                }
                return new Begun(lists.get(0), lists.get(1), lists.get(2));
            });
        } catch (IOException e) {
            return Begun.NOTHING;
        }
    }

    private static void addIfDone(Change change, @Nullable Entry ancestor, @Nullable Entry content, List<Change> done) {
        String path = change.path();
        if (!path.isEmpty() && !isDirectory(find(ancestor, TreePath.parent(path)))) {
            return;
        }
        Entry planned = change.newEntry();
        Entry actual = find(content, path);
        if (planned == null) {
            if (actual == null) {
                done.add(new Change(path, null, null));
            }
            return;
        }
        Entry common = common(planned, actual);
        if (common != null) {
            done.add(new Change(path, null, common));
        }
    }

    private static boolean isDirectory(@Nullable Entry entry) {
        return entry != null && entry.kind() == EntryKind.DIRECTORY;
    }

    private static @Nullable Entry find(@Nullable Entry root, String path) {
        Entry found = root;
        for (String name : path.isEmpty() ? new String[0] : path.split("/", -1)) {
            found = Entry.contentsOf(found).get(name);
        }
        return found;
    }

    /** The part of what was planned that is there. */
    private static @Nullable Entry common(Entry planned, @Nullable Entry actual) {
        if (!Entry.sameNode(planned, actual)) {
            return null;
        }
        Map<String, Entry> contents = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> child : planned.contents().entrySet()) {
            Entry common = common(child.getValue(), Entry.contentsOf(actual).get(child.getKey()));
            if (common != null) {
                contents.put(child.getKey(), common);
            }
        }
        return planned.withContents(contents);
    }
}
