package io.github.mutagenjava.embedded.engine;

import java.util.Set;

/** Says what to do with a path during a scan. */
@FunctionalInterface
interface Ignorer {
    /** What the patterns say about a path itself. */
    enum Status {
        /** No pattern speaks of it. */
        NOMINAL,
        IGNORED,
        UNIGNORED
    }

    /**
     * @param status what the patterns say
     * @param descend whether an ignored directory must be walked all the same, because something inside may be
     *     un-ignored
     */
    record Decision(Status status, boolean descend) {
        static final Decision NOMINAL = new Decision(Status.NOMINAL, false);
        static final Decision IGNORED = new Decision(Status.IGNORED, false);
    }

    /** Directories of version control systems. */
    Set<String> VERSION_CONTROL_DIRECTORIES = Set.of(".git", ".svn", ".hg", ".bzr", "_darcs");

    /**
     * Decides about one path.
     *
     * @param path relative path with slashes, never empty
     * @param directory whether a directory is there
     */
    Decision decide(String path, boolean directory);

    /** An ignorer for these settings; fails with the daemon's text on an invalid pattern. */
    static Ignorer of(EngineSettings settings) throws EngineException {
        Ignorer patterns = settings.ignoreSyntax() == IgnoreSyntax.MUTAGEN
                ? MutagenIgnorer.of(settings.ignores())
                : DockerIgnorer.of(settings.ignores());
        return settings.ignoreVersionControl() ? withoutVersionControl(patterns) : patterns;
    }

    private static Ignorer withoutVersionControl(Ignorer patterns) {
        return (path, directory) -> directory && VERSION_CONTROL_DIRECTORIES.contains(TreePath.name(path))
                ? Decision.IGNORED
                : patterns.decide(path, directory);
    }
}
