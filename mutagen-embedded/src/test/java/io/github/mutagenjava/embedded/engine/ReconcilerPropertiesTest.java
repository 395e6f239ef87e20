package io.github.mutagenjava.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import org.jspecify.annotations.Nullable;

/** What holds for every three trees. */
class ReconcilerPropertiesTest {
    /** Three trees that have much in common: what was agreed on, and what became of it on each side. */
    @Provide
    Arbitrary<Tuple3<Entry, Entry, Entry>> sides() {
        Arbitrary<Entry> root = directories(synchronizable(2));
        Arbitrary<Entry> side = directories(anything(2));
        return Combinators.combine(root, side, side, Arbitraries.integers().between(0, 3))
                .as((ancestor, alpha, beta, shared) -> Tuple.of(
                        ancestor,
                        (shared & 1) == 0 ? alpha : mix(ancestor, alpha),
                        (shared & 2) == 0 ? beta : mix(ancestor, beta)));
    }

    private static Arbitrary<Entry> directories(Arbitrary<Entry> children) {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c"), children)
                .ofMaxSize(3)
                .map(contents -> Entry.directory(new TreeMap<>(contents)));
    }

    private static Arbitrary<Entry> synchronizable(int depth) {
        Arbitrary<Entry> leaves = Arbitraries.of("f1", "f2", "f1x", "l1", "l2").map(ReconcilerPropertiesTest::leaf);
        return depth == 0 ? leaves : Arbitraries.oneOf(leaves, directories(synchronizable(depth - 1)));
    }

    private static Arbitrary<Entry> anything(int depth) {
        Arbitrary<Entry> leaves =
                Arbitraries.of("f1", "f2", "f1x", "l1", "f3", "?", "!").map(ReconcilerPropertiesTest::leaf);
        return depth == 0 ? leaves : Arbitraries.oneOf(leaves, directories(anything(depth - 1)));
    }

    private static Entry leaf(String text) {
        Entry leaf = Trees.parse(text);
        assertThat(leaf).isNotNull();
        return java.util.Objects.requireNonNull(leaf);
    }

    private static Entry mix(Entry ancestor, Entry side) {
        SortedMap<String, Entry> contents = new TreeMap<>(ancestor.contents());
        side.contents().forEach((name, child) -> {
            if (!name.equals("a")) {
                contents.put(name, child);
            }
        });
        return ancestor.withContents(contents);
    }

    @Property
    void one_way_modes_never_change_alpha(@ForAll("sides") Tuple3<Entry, Entry, Entry> sides) {
        for (SynchronizationMode mode :
                List.of(SynchronizationMode.ONE_WAY_SAFE, SynchronizationMode.ONE_WAY_REPLICA)) {
            assertThat(reconcile(sides, mode).alphaChanges()).isEmpty();
        }
    }

    @Property
    void two_way_safe_only_gives_up_what_was_agreed_on(@ForAll("sides") Tuple3<Entry, Entry, Entry> sides) {
        Reconciliation reconciliation = reconcile(sides, SynchronizationMode.TWO_WAY_SAFE);

        reconciliation.alphaChanges().forEach(change -> assertOnlyAgreedIsLost(change, sides.get1(), sides.get2()));
        reconciliation.betaChanges().forEach(change -> assertOnlyAgreedIsLost(change, sides.get1(), sides.get3()));
    }

    @Property
    void one_way_safe_only_gives_up_what_was_agreed_on(@ForAll("sides") Tuple3<Entry, Entry, Entry> sides) {
        Reconciliation reconciliation = reconcile(sides, SynchronizationMode.ONE_WAY_SAFE);

        reconciliation.betaChanges().forEach(change -> assertOnlyAgreedIsLost(change, sides.get1(), sides.get3()));
    }

    /** Every file a change sweeps away was there, just so, when both sides last agreed. */
    private static void assertOnlyAgreedIsLost(Change change, Entry ancestor, Entry side) {
        leaves(change.path(), find(side, change.path())).forEach((path, leaf) -> {
            Entry after = change.newEntry() == null ? null : find(change.newEntry(), below(change.path(), path));
            if (!leaf.equals(after)) {
                assertThat(find(ancestor, path)).as("%s in %s", path, change).isEqualTo(leaf);
            }
        });
    }

    private static String below(String directory, String path) {
        return path.equals(directory) ? "" : path.substring(directory.isEmpty() ? 0 : directory.length() + 1);
    }

    @Property
    void content_that_cannot_be_synchronized_is_never_swept_away(
            @ForAll("sides") Tuple3<Entry, Entry, Entry> sides, @ForAll SynchronizationMode mode) {
        Reconciliation reconciliation = reconcile(sides, mode);

        reconciliation.alphaChanges().forEach(change -> assertSynchronizable(find(sides.get2(), change.path())));
        reconciliation.betaChanges().forEach(change -> assertSynchronizable(find(sides.get3(), change.path())));
    }

    private static void assertSynchronizable(@Nullable Entry entry) {
        assertThat(Entry.synchronizable(entry)).isEqualTo(entry);
    }

    @Property
    void after_everything_was_carried_over_there_is_nothing_left_to_do(
            @ForAll("sides") Tuple3<Entry, Entry, Entry> sides, @ForAll SynchronizationMode mode)
            throws EngineException {
        Reconciliation first = reconcile(sides, mode);
        List<Change> agreed = new java.util.ArrayList<>(first.ancestorChanges());
        agreed.addAll(first.alphaChanges());
        agreed.addAll(first.betaChanges());

        Reconciliation second = Reconciler.reconcile(
                TreeChanges.apply(sides.get1(), agreed),
                TreeChanges.apply(sides.get2(), first.alphaChanges()),
                TreeChanges.apply(sides.get3(), first.betaChanges()),
                mode);

        assertThat(second.alphaChanges()).isEmpty();
        assertThat(second.betaChanges()).isEmpty();
        assertThat(second.ancestorChanges()).isEmpty();
        assertThat(second.conflicts()).hasSameSizeAs(first.conflicts());
    }

    private static Reconciliation reconcile(Tuple3<Entry, Entry, Entry> sides, SynchronizationMode mode) {
        return Reconciler.reconcile(sides.get1(), sides.get2(), sides.get3(), mode);
    }

    private static @Nullable Entry find(@Nullable Entry root, String path) {
        Entry found = root;
        for (String name : path.isEmpty() ? new String[0] : path.split("/", -1)) {
            found = Entry.contentsOf(found).get(name);
        }
        return found;
    }

    private static Map<String, Entry> leaves(String path, @Nullable Entry entry) {
        Map<String, Entry> leaves = new TreeMap<>();
        if (entry != null && entry.kind() == EntryKind.DIRECTORY) {
            entry.contents().forEach((name, child) -> leaves.putAll(leaves(TreePath.join(path, name), child)));
        } else if (entry != null) {
            leaves.put(path, entry);
        }
        return leaves;
    }
}
