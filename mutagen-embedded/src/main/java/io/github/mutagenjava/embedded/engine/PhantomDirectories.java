package io.github.mutagenjava.embedded.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settles what phantom directories are. Under Docker-style ignores an ignored directory is walked because something
 * inside may be un-ignored; only with both sides and the ancestor at hand can be said whether it is a directory to
 * synchronize (something tracked lies below, or it was agreed on before) or untracked.
 */
final class PhantomDirectories {
    /** Both trees without phantoms, and how many directories each has. */
    record Settled(@Nullable Entry alpha, @Nullable Entry beta, long alphaDirectories, long betaDirectories) {}

    private record Level(
            @Nullable Entry alpha, @Nullable Entry beta, boolean tracked, long alphaCount, long betaCount) {}

    private PhantomDirectories() {}

    static Settled settle(@Nullable Entry ancestor, @Nullable Entry alpha, @Nullable Entry beta) {
        Level level = settleLevel(ancestor, alpha, beta);
        return new Settled(level.alpha, level.beta, level.alphaCount, level.betaCount);
    }

    private static Level settleLevel(@Nullable Entry ancestor, @Nullable Entry alpha, @Nullable Entry beta) {
        if (!isDirectoryLike(alpha) && !isDirectoryLike(beta)) {
            return new Level(alpha, beta, isTracked(alpha) || isTracked(beta), 0, 0);
        }
        Map<String, Entry> ancestorContents = Entry.contentsOf(ancestor);
        Map<String, Entry> alphaContents = Entry.contentsOf(alpha);
        Map<String, Entry> betaContents = Entry.contentsOf(beta);
        Map<String, Entry> settledAlpha = new LinkedHashMap<>();
        Map<String, Entry> settledBeta = new LinkedHashMap<>();
        boolean trackedBelow = false;
        long alphaCount = 0;
        long betaCount = 0;
        for (String name : TreeDifference.names(List.of(alphaContents, betaContents))) {
            Level level = settleLevel(ancestorContents.get(name), alphaContents.get(name), betaContents.get(name));
            trackedBelow |= level.tracked;
            alphaCount += level.alphaCount;
            betaCount += level.betaCount;
            putIfPresent(settledAlpha, name, level.alpha);
            putIfPresent(settledBeta, name, level.beta);
        }
        boolean tracked = trackedBelow || (ancestor != null && ancestor.kind() == EntryKind.DIRECTORY);
        Entry newAlpha = settleNode(alpha, settledAlpha, tracked);
        Entry newBeta = settleNode(beta, settledBeta, tracked);
        alphaCount += isDirectory(newAlpha) ? 1 : 0;
        betaCount += isDirectory(newBeta) ? 1 : 0;
        return new Level(newAlpha, newBeta, alphaCount > 0 || betaCount > 0, alphaCount, betaCount);
    }

    private static @Nullable Entry settleNode(@Nullable Entry entry, Map<String, Entry> contents, boolean tracked) {
        if (entry == null || !entry.kind().isDirectoryLike()) {
            return entry;
        }
        if (tracked || entry.kind() == EntryKind.DIRECTORY) {
            return Entry.directory(contents);
        }
        return Entry.untracked();
    }

    private static void putIfPresent(Map<String, Entry> contents, String name, @Nullable Entry entry) {
        if (entry != null) {
            contents.put(name, entry);
        }
    }

    private static boolean isDirectoryLike(@Nullable Entry entry) {
        return entry != null && entry.kind().isDirectoryLike();
    }

    private static boolean isDirectory(@Nullable Entry entry) {
        return entry != null && entry.kind() == EntryKind.DIRECTORY;
    }

    private static boolean isTracked(@Nullable Entry entry) {
        return entry != null && entry.kind() != EntryKind.UNTRACKED;
    }
}
