package io.github.mutagenjava.embedded.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Three-way reconciliation: compares alpha and beta with the state they last agreed on and decides, node by node from
 * the root, who takes over what.
 *
 * <p>Content that cannot be synchronized is never taken over, and never removed: where a change would sweep it away
 * there is a conflict instead. Problematic content stops the comparison at its path.
 */
final class Reconciler {
    private final SynchronizationMode mode;
    private final List<Change> ancestorChanges = new ArrayList<>();
    private final List<Change> alphaChanges = new ArrayList<>();
    private final List<Change> betaChanges = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private Reconciler(SynchronizationMode mode) {
        this.mode = mode;
    }

    static Reconciliation reconcile(
            @Nullable Entry ancestor, @Nullable Entry alpha, @Nullable Entry beta, SynchronizationMode mode) {
        Reconciler reconciler = new Reconciler(mode);
        reconciler.compare("", ancestor, alpha, beta);
        return new Reconciliation(
                reconciler.ancestorChanges, reconciler.alphaChanges, reconciler.betaChanges, reconciler.conflicts);
    }

    private void compare(String path, @Nullable Entry ancestor, @Nullable Entry alpha, @Nullable Entry beta) {
        if (isProblematic(alpha) || isProblematic(beta)) {
            return;
        }
        if (isAbsentOrUntracked(alpha) && isAbsentOrUntracked(beta)) {
            forget(path, ancestor);
        } else if (Entry.sameNode(alpha, beta)) {
            agree(path, ancestor, alpha, beta);
        } else {
            switch (mode) {
                case TWO_WAY_SAFE, TWO_WAY_RESOLVED -> disagreeTwoWay(path, ancestor, alpha, beta);
                case ONE_WAY_SAFE -> disagreeOneWaySafe(path, ancestor, alpha, beta);
                case ONE_WAY_REPLICA ->
                    overwriteBeta(
                            path,
                            List.of(new Change(path, ancestor, alpha)),
                            new Change(path, beta, Entry.synchronizable(alpha)),
                            Entry.synchronizable(beta),
                            beta);
            }
        }
    }

    private static boolean isProblematic(@Nullable Entry entry) {
        return entry != null && entry.kind() == EntryKind.PROBLEMATIC;
    }

    private static boolean isAbsentOrUntracked(@Nullable Entry entry) {
        return entry == null || entry.kind() == EntryKind.UNTRACKED;
    }

    private static boolean isDirectory(@Nullable Entry entry) {
        return entry != null && entry.kind() == EntryKind.DIRECTORY;
    }

    private void forget(String path, @Nullable Entry ancestor) {
        if (ancestor != null) {
            ancestorChanges.add(new Change(path, null, null));
        }
    }

    /** Both sides have the same node here, so only their children can differ. */
    private void agree(String path, @Nullable Entry ancestor, @Nullable Entry alpha, @Nullable Entry beta) {
        Map<String, Entry> ancestorContents = Entry.contentsOf(ancestor);
        if (!Entry.sameNode(ancestor, alpha)) {
            // Putting the slim node in the place of the old one drops whatever the ancestor had below it.
            ancestorChanges.add(new Change(path, null, alpha == null ? null : alpha.slim()));
            ancestorContents = Map.of();
        }
        Map<String, Entry> alphaContents = Entry.contentsOf(alpha);
        Map<String, Entry> betaContents = Entry.contentsOf(beta);
        for (String name : TreeDifference.names(List.of(ancestorContents, alphaContents, betaContents))) {
            compare(
                    TreePath.join(path, name),
                    ancestorContents.get(name),
                    alphaContents.get(name),
                    betaContents.get(name));
        }
    }

    private void disagreeTwoWay(String path, @Nullable Entry ancestor, @Nullable Entry alpha, @Nullable Entry beta) {
        Entry alphaKnown = Entry.synchronizable(alpha);
        Entry betaKnown = Entry.synchronizable(beta);
        List<Change> alphaDifference = TreeDifference.between(path, ancestor, alphaKnown);
        List<Change> betaDifference = TreeDifference.between(path, ancestor, betaKnown);
        if (betaDifference.isEmpty()) {
            overwriteBeta(path, alphaDifference, new Change(path, ancestor, alphaKnown), betaKnown, beta);
            return;
        }
        if (alphaDifference.isEmpty()) {
            overwriteAlpha(path, betaDifference, new Change(path, ancestor, betaKnown), alphaKnown, alpha);
            return;
        }
        List<Change> alphaContent = withoutDeletions(alphaDifference);
        List<Change> betaContent = withoutDeletions(betaDifference);
        if (alphaContent.isEmpty() && betaContent.isEmpty()) {
            // One side deleted a directory, the other a part of it: the whole deletion wins.
            if (alphaKnown == null) {
                overwriteBeta(path, alphaDifference, new Change(path, betaKnown, null), betaKnown, beta);
            } else {
                overwriteAlpha(path, betaDifference, new Change(path, alphaKnown, null), alphaKnown, alpha);
            }
        } else if (betaContent.isEmpty()) {
            overwriteBeta(path, alphaContent, new Change(path, betaKnown, alphaKnown), betaKnown, beta);
        } else if (alphaContent.isEmpty()) {
            overwriteAlpha(path, betaContent, new Change(path, alphaKnown, betaKnown), alphaKnown, alpha);
        } else if (mode == SynchronizationMode.TWO_WAY_SAFE) {
            conflicts.add(new Conflict(path, alphaContent, betaContent));
        } else {
            overwriteBeta(path, alphaContent, new Change(path, betaKnown, alphaKnown), betaKnown, beta);
        }
    }

    private void disagreeOneWaySafe(
            String path, @Nullable Entry ancestor, @Nullable Entry alpha, @Nullable Entry beta) {
        Entry betaKnown = Entry.synchronizable(beta);
        List<Change> betaContent = withoutDeletions(TreeDifference.between(path, ancestor, betaKnown));
        List<Change> alphaDifference = List.of(new Change(path, ancestor, alpha));
        if (betaContent.isEmpty()) {
            Change change = new Change(path, beta, Entry.synchronizable(alpha));
            overwriteBeta(path, alphaDifference, change, betaKnown, beta);
        } else if (isAbsentOrUntracked(alpha) && !(isDirectory(ancestor) && isDirectory(beta))) {
            // Content that only beta has is beta's own business.
            forget(path, ancestor);
        } else {
            conflicts.add(new Conflict(path, alphaDifference, betaContent));
        }
    }

    private void overwriteAlpha(
            String path, List<Change> betaDifference, Change change, @Nullable Entry known, @Nullable Entry alpha) {
        List<Change> blocked = TreeDifference.between(path, known, alpha);
        if (blocked.isEmpty()) {
            alphaChanges.add(change);
        } else {
            conflicts.add(new Conflict(path, blocked, betaDifference));
        }
    }

    private void overwriteBeta(
            String path, List<Change> alphaDifference, Change change, @Nullable Entry known, @Nullable Entry beta) {
        List<Change> blocked = TreeDifference.between(path, known, beta);
        if (blocked.isEmpty()) {
            betaChanges.add(change);
        } else {
            conflicts.add(new Conflict(path, alphaDifference, blocked));
        }
    }

    private static List<Change> withoutDeletions(List<Change> changes) {
        return changes.stream().filter(change -> change.newEntry() != null).toList();
    }
}
