package io.github.mutagenjava.embedded.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies changes to a tree. Only new entries count; what a change says was there before is not looked at. */
final class TreeChanges {
    private TreeChanges() {}

    /**
     * The tree after these changes, made in order.
     *
     * @throws EngineException if a change lies below something that is not a directory
     */
    static @Nullable Entry apply(@Nullable Entry base, List<Change> changes) throws EngineException {
        Node root = Node.of(base);
        for (Change change : changes) {
            if (change.path().isEmpty()) {
                root = Node.of(change.newEntry());
                continue;
            }
            Node parent = root;
            String[] names = change.path().split("/", -1);
            for (int i = 0; i < names.length - 1 && parent != null; i++) {
                parent = parent.child(names[i]);
            }
            if (parent == null) {
                throw new EngineException("unable to resolve parent path");
            }
            parent.put(names[names.length - 1], Node.of(change.newEntry()));
        }
        return root == null ? null : root.freeze();
    }

    /** A node that opens only where a change goes through it, so untouched subtrees are shared. */
    private static final class Node {
        private final Entry entry;
        private @Nullable Map<String, Node> opened;

        private Node(Entry entry) {
            this.entry = entry;
        }

        static @Nullable Node of(@Nullable Entry entry) {
            return entry == null ? null : new Node(entry);
        }

        private Map<String, Node> open() {
            Map<String, Node> children = opened;
            if (children == null) {
                children = new LinkedHashMap<>();
                for (Map.Entry<String, Entry> child : entry.contents().entrySet()) {
                    children.put(child.getKey(), new Node(child.getValue()));
                }
                opened = children;
            }
            return children;
        }

        @Nullable Node child(String name) {
            return open().get(name);
        }

        void put(String name, @Nullable Node child) {
            if (child == null) {
                open().remove(name);
            } else {
                open().put(name, child);
            }
        }

        Entry freeze() {
            if (opened == null) {
                return entry;
            }
            Map<String, Entry> contents = new LinkedHashMap<>();
            opened.forEach((name, child) -> contents.put(name, child.freeze()));
            return entry.withContents(contents);
        }
    }
}
