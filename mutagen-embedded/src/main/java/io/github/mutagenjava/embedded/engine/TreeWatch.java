package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The watch on a root that is a directory, until it is lost. */
final class TreeWatch {
    private final Path root;
    private final Ignorer ignorer;
    private final WatchListener listener;
    private final WatchService opened;
    private final Map<WatchKey, String> paths = new HashMap<>();

    TreeWatch(Path root, Ignorer ignorer, WatchListener listener, WatchService opened) {
        this.root = root;
        this.ignorer = ignorer;
        this.listener = listener;
        this.opened = opened;
    }

    /**
     * Watches.
     *
     * @param established called when every change from then on will be told
     */
    void run(Runnable established) throws IOException, InterruptedException {
        WatchKey parentKey = registerParent();
        WatchKey rootKey = root.register(opened, RootWatch.KINDS);
        register("", root);
        established.run();
        boolean rootInPlace = true;
        while (rootInPlace) {
            WatchKey key = opened.take();
            String directory = paths.get(key);
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.kind().equals(StandardWatchEventKinds.OVERFLOW)) {
                    return;
                }
                if (directory != null && event.context() instanceof Path name) {
                    report(directory, name, event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE));
                } else if (key.equals(parentKey)) {
                    rootInPlace &= !isReplacementOfRoot(event);
                }
            }
            if (!key.reset()) {
                paths.remove(key);
                rootInPlace &= !key.equals(rootKey);
            }
        }
    }

    /** A root that is moved away says nothing itself; only its parent does. */
    private @Nullable WatchKey registerParent() {
        Path parent = root.getParent();
        try {
            return parent == null
                    ? null
                    : parent.register(
                            opened, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException e) {
            return null;
        }
    }

    private boolean isReplacementOfRoot(WatchEvent<?> event) {
        return root.getFileName() != null && root.getFileName().equals(event.context());
    }

    private void report(String directory, Path context, boolean created) throws IOException {
        Optional<String> name = NativeName.decode(context);
        if (name.isEmpty()) {
            listener.changed(directory, directory, false);
            return;
        }
        if (TemporaryNames.isTemporary(name.get())) {
            return;
        }
        String child = TreePath.join(directory, name.get());
        Path location = NativeName.resolveAll(root, child);
        boolean newDirectory = created && Files.isDirectory(location, LinkOption.NOFOLLOW_LINKS);
        if (newDirectory) {
            register(child, location);
        }
        listener.changed(directory, child, newDirectory);
    }

    /** Registers before listing, so that nothing can appear unseen in between. */
    private void register(String path, Path directory) throws IOException {
        if (!path.isEmpty()) {
            Ignorer.Decision decision = ignorer.decide(path, true);
            if (decision.status() == Ignorer.Status.IGNORED && !decision.descend()) {
                return;
            }
        }
        try {
            paths.put(directory.register(opened, RootWatch.KINDS), path);
        } catch (IOException e) {
            if (path.isEmpty()
                    || (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(directory))) {
                throw e;
            }
            return;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                Optional<String> name = NativeName.decode(child);
                if (name.isPresent()
                        && !TemporaryNames.isTemporary(name.get())
                        && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    register(TreePath.join(path, name.get()), child);
                }
            }
        } catch (DirectoryIteratorException e) {
            if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
                throw e.getCause();
            }
        }
    }
}
