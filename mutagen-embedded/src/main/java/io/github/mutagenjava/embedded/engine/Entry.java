package io.github.mutagenjava.embedded.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node of a synchronized tree as the protocol describes it. The absence of content is {@code null}, never an entry.
 *
 * @param kind what it is
 * @param contents children by name and in the order of their names, for directories only
 * @param digest hash of the content, for files only
 * @param executable whether a file can be executed; always false for other kinds
 * @param target where a symbolic link points to, otherwise empty
 * @param problem why content is problematic, otherwise empty
 */
public record Entry(
        EntryKind kind,
        Map<String, Entry> contents,
        @Nullable Digest digest,
        boolean executable,
        String target,
        String problem) {
    private static final Entry UNTRACKED = new Entry(EntryKind.UNTRACKED, Map.of(), null, false, "", "");

    public Entry {
        contents = contents.isEmpty() ? Map.of() : inOrder(contents);
    }

    private static Map<String, Entry> inOrder(Map<String, Entry> contents) {
        List<String> names = new ArrayList<>(contents.keySet());
        Collections.sort(names);
        Map<String, Entry> ordered = new LinkedHashMap<>();
        for (String name : names) {
            ordered.put(name, contents.get(name));
        }
        return Collections.unmodifiableMap(ordered);
    }

    static Entry directory(Map<String, Entry> contents) {
        return new Entry(EntryKind.DIRECTORY, contents, null, false, "", "");
    }

    static Entry phantomDirectory(Map<String, Entry> contents) {
        return new Entry(EntryKind.PHANTOM_DIRECTORY, contents, null, false, "", "");
    }

    static Entry file(Digest digest, boolean executable) {
        return new Entry(EntryKind.FILE, Map.of(), digest, executable, "", "");
    }

    static Entry symbolicLink(String target) {
        return new Entry(EntryKind.SYMBOLIC_LINK, Map.of(), null, false, target, "");
    }

    static Entry untracked() {
        return UNTRACKED;
    }

    static Entry problematic(String problem) {
        return new Entry(EntryKind.PROBLEMATIC, Map.of(), null, false, "", problem);
    }

    static Map<String, Entry> contentsOf(@Nullable Entry entry) {
        return entry == null ? Map.of() : entry.contents;
    }

    /** The digest of a file; only to be asked of files. */
    Digest fileDigest() {
        return Objects.requireNonNull(digest, "digest");
    }

    /** Whether both are files with the same content. */
    static boolean sameFileContent(@Nullable Entry first, @Nullable Entry second) {
        return first != null
                && second != null
                && first.kind == EntryKind.FILE
                && second.kind == EntryKind.FILE
                && Objects.equals(first.digest, second.digest);
    }

    Entry withContents(Map<String, Entry> replacement) {
        return new Entry(kind, replacement, digest, executable, target, problem);
    }

    Entry withExecutable(boolean value) {
        return new Entry(kind, contents, digest, value, target, problem);
    }

    /** The same entry without its children, which is how lists show it. */
    Entry slim() {
        return contents.isEmpty() ? this : withContents(Map.of());
    }

    /** Whether both are absent, or both agree in everything but their children. */
    static boolean sameNode(@Nullable Entry first, @Nullable Entry second) {
        if (first == null || second == null) {
            return first == null && second == null;
        }
        return first.kind == second.kind
                && first.executable == second.executable
                && Objects.equals(first.digest, second.digest)
                && first.target.equals(second.target)
                && first.problem.equals(second.problem);
    }

    /** This tree without untracked and problematic content; {@code null} if nothing remains. */
    @SuppressWarnings("ReferenceEquality") // an untouched child is the very same object
    static @Nullable Entry synchronizable(@Nullable Entry entry) {
        if (entry == null || !entry.kind.isSynchronizable()) {
            return null;
        }
        if (entry.contents.isEmpty()) {
            return entry;
        }
        Map<String, Entry> kept = new LinkedHashMap<>();
        boolean changed = false;
        for (Map.Entry<String, Entry> child : entry.contents.entrySet()) {
            Entry synchronizable = synchronizable(child.getValue());
            changed |= synchronizable != child.getValue();
            if (synchronizable != null) {
                kept.put(child.getKey(), synchronizable);
            }
        }
        return changed ? entry.withContents(kept) : entry;
    }

    /** Number of synchronizable nodes of the tree. */
    static long count(@Nullable Entry entry) {
        if (entry == null || !entry.kind.isSynchronizable()) {
            return 0;
        }
        long count = 1;
        for (Entry child : entry.contents.values()) {
            count += count(child);
        }
        return count;
    }
}
