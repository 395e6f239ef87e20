package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is in the roots of both sides, as {@link FolderTree} tells it. */
record BothTrees(SortedMap<String, String> alpha, SortedMap<String, String> beta) {
    BothTrees {
        alpha = Collections.unmodifiableSortedMap(new TreeMap<>(alpha));
        beta = Collections.unmodifiableSortedMap(new TreeMap<>(beta));
    }

    static BothTrees of(EngineFixture fixture) throws IOException {
        return new BothTrees(FolderTree.of(fixture.alpha), FolderTree.of(fixture.beta));
    }

    /** Paths at which the sides are not the same. */
    Set<String> differences() {
        Set<String> paths = new TreeSet<>(alpha.keySet());
        paths.addAll(beta.keySet());
        paths.removeIf(path -> Objects.equals(alpha.get(path), beta.get(path)));
        return paths;
    }

    Set<String> contentsOfAlpha() {
        return contents(alpha);
    }

    Set<String> contentsOfBeta() {
        return contents(beta);
    }

    /** Contents on either side. */
    Set<String> contents() {
        Set<String> contents = contents(alpha);
        contents.addAll(contents(beta));
        return contents;
    }

    private static Set<String> contents(SortedMap<String, String> tree) {
        Set<String> contents = new HashSet<>();
        tree.values().forEach(text -> contents.add(text.substring(text.indexOf(' ') + 1)));
        return contents;
    }

    /** The same without what the engine put there for itself. */
    BothTrees ofUsers() {
        return new BothTrees(ofUsers(alpha), ofUsers(beta));
    }

    private static SortedMap<String, String> ofUsers(SortedMap<String, String> tree) {
        SortedMap<String, String> kept = new TreeMap<>(tree);
        kept.keySet().removeIf(path -> path.contains(TemporaryNames.PREFIX));
        return kept;
    }

    @Override
    public String toString() {
        return "alpha " + alpha + "\nbeta " + beta;
    }
}
