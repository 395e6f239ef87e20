package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Removes content that is exactly what the scan saw, and leaves everything else. */
final class Removal {
    private final ContentGuard guard;
    private final Cancellation cancellation;
    private final FaultHook hook;
    private final List<Problem> problems;

    Removal(ContentGuard guard, Cancellation cancellation, FaultHook hook, List<Problem> problems) {
        this.guard = guard;
        this.cancellation = cancellation;
        this.hook = hook;
        this.problems = problems;
    }

    /** Removes content; returns what is left of it, {@code null} for nothing. */
    @Nullable Entry remove(Path location, String path, Entry entry) {
        try {
            switch (entry.kind()) {
                case DIRECTORY -> {
                    return removeDirectory(location, path, entry);
                }
                case FILE -> removeFile(location, path, entry);
                case SYMBOLIC_LINK -> removeSymbolicLink(location, path, entry);
                default -> throw new TransitionException("unknown entry type found in removal target");
            }
            return null;
        } catch (TransitionException e) {
            problems.add(e.at(path));
            return entry;
        }
    }

    private void removeFile(Path file, String path, Entry entry) throws TransitionException {
        try {
            hook.reached("before removing a file");
            guard.ensureFile(file, path, entry);
            ExactRemoval.remove(file, aside -> guard.ensureSameFile(aside, path), hook);
            hook.reached("after removing");
        } catch (IOException e) {
            throw new TransitionException("unable to remove file: " + OperatingSystemError.text(e), e);
        } catch (TransitionException e) {
            throw e.within("unable to remove file");
        }
    }

    private void removeSymbolicLink(Path link, String path, Entry entry) throws TransitionException {
        try {
            hook.reached("before removing a link");
            guard.ensureSymbolicLink(link, path, entry);
            ExactRemoval.remove(link, aside -> guard.ensureSymbolicLink(aside, path, entry), hook);
            hook.reached("after removing");
        } catch (IOException e) {
            throw new TransitionException("unable to remove symbolic link: " + OperatingSystemError.text(e), e);
        } catch (TransitionException e) {
            throw e.within("unable to remove symbolic link");
        }
    }

    /** Removes a directory bottom up. */
    private @Nullable Entry removeDirectory(Path directory, String path, Entry entry) throws TransitionException {
        Map<String, Entry> remaining = new LinkedHashMap<>(entry.contents());
        boolean unknown = false;
        boolean failed = false;
        for (Path child : children(directory)) {
            if (cancellation.isRequested()) {
                problems.add(new Problem(path, Transition.CANCELLED));
                return entry.withContents(remaining);
            }
            String name = NativeName.decode(child).orElseGet(() -> NativeName.escape(child));
            String childPath = TreePath.join(path, name);
            Optional<Entry> expected = Optional.ofNullable(entry.contents().get(name));
            if (expected.isEmpty()) {
                problems.add(new Problem(childPath, "unknown content encountered on disk"));
                unknown = true;
                continue;
            }
            Entry left = remove(child, childPath, expected.get());
            if (left == null) {
                remaining.remove(name);
            } else {
                remaining.put(name, left);
                failed = true;
            }
        }
        if (failed) {
            return entry.withContents(remaining);
        }
        // Expected children that were not there are gone all the same.
        return unknown || !deleteEmptied(directory, path) ? entry.slim() : null;
    }

    private boolean deleteEmptied(Path directory, String path) {
        hook.reached("before removing a directory");
        try {
            ExactRemoval.removeDirectory(directory);
        } catch (IOException e) {
            problems.add(new Problem(path, "unable to remove directory: " + OperatingSystemError.text(e)));
            return false;
        }
        hook.reached("after removing");
        return true;
    }

    private static List<Path> children(Path directory) throws TransitionException {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            throw new TransitionException("unable to open directory: not a directory");
        }
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> opened = Files.newDirectoryStream(directory)) {
            opened.forEach(children::add);
        } catch (DirectoryIteratorException e) {
            throw new TransitionException("unable to read directory contents: " + OperatingSystemError.text(e), e);
        } catch (IOException e) {
            throw new TransitionException("unable to open directory: " + OperatingSystemError.text(e), e);
        }
        return children;
    }
}
