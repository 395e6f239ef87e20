package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes new content where there is none; a name that is taken is a problem. Directories and links are made by the caller's
 * thread; it hands the files over, which another thread places, too, if they are many.
 */
final class Creation {
    private final EndpointSettings settings;
    private final ContentGuard guard;
    private final StagedFilePlacement placement;
    private final Cancellation cancellation;
    private final FaultHook hook;
    private final List<Problem> problems;
    private final Set<String> missingFiles = ConcurrentHashMap.newKeySet();
    private final Set<String> cancelledDirectories = ConcurrentHashMap.newKeySet();

    /** @param problems where problems are added, by either thread */
    Creation(
            EndpointSettings settings,
            ContentGuard guard,
            StagedFilePlacement placement,
            Cancellation cancellation,
            FaultHook hook,
            List<Problem> problems) {
        this.settings = settings;
        this.guard = guard;
        this.placement = placement;
        this.cancellation = cancellation;
        this.hook = hook;
        this.problems = problems;
    }

    /** A file that is to be made. */
    private record NewFile(Path location, String path, Entry entry) {}

    /** Makes content; returns what of it is there, {@code null} for nothing. Both threads have ended by then. */
    @Nullable Entry create(Path location, String path, Entry entry) {
        if (entry.kind() == EntryKind.FILE) {
            return createFile(new NewFile(location, path, entry)) ? entry : null;
        }
        try (SharedWork<NewFile> files = new SharedWork<>("placing", () -> this::createFileBelow)) {
            Entry made = create(location, path, entry, files);
            files.finish();
            return made == null || missingFiles.isEmpty() ? made : withoutMissingFiles(path, made);
        } catch (CancelledException e) {
            throw new IllegalStateException("a file was neither made nor told to be missing", e);
        }
    }

    private @Nullable Entry create(Path location, String path, Entry entry, SharedWork<NewFile> files)
            throws CancelledException {
        try {
            switch (entry.kind()) {
                case DIRECTORY -> {
                    return createDirectory(location, path, entry, files);
                }
                case FILE -> files.add(new NewFile(location, path, entry));
                case SYMBOLIC_LINK -> createSymbolicLink(location, path, entry);
                default -> throw new TransitionException("creation requested for unknown entry type");
            }
            return entry;
        } catch (TransitionException e) {
            problems.add(e.at(path));
            return null;
        }
    }

    private @Nullable Entry withoutMissingFiles(String path, Entry made) {
        if (made.kind() != EntryKind.DIRECTORY) {
            return missingFiles.contains(path) ? null : made;
        }
        Map<String, Entry> there = new LinkedHashMap<>();
        made.contents().forEach((name, child) -> {
            Entry kept = withoutMissingFiles(TreePath.join(path, name), child);
            if (kept != null) {
                there.put(name, kept);
            }
        });
        return made.withContents(there);
    }

    private void createFileBelow(NewFile file) {
        if (cancellation.isRequested()) {
            cancelledIn(TreePath.parent(file.path));
            missingFiles.add(file.path);
        } else if (!createFile(file)) {
            missingFiles.add(file.path);
        }
    }

    private boolean createFile(NewFile file) {
        try {
            placement.placeNew(file.path, file.entry, file.location);
            return true;
        } catch (TransitionException e) {
            problems.add(e.within("unable to create file").at(file.path));
            return false;
        }
    }

    /** Told of once for each directory, however many of its files are not made any more. */
    private void cancelledIn(String directory) {
        if (cancelledDirectories.add(directory)) {
            problems.add(new Problem(directory, Transition.CANCELLED));
        }
    }

    private Entry createDirectory(Path directory, String path, Entry entry, SharedWork<NewFile> files)
            throws TransitionException, CancelledException {
        hook.reached("before creating a directory");
        try {
            Files.createDirectory(directory);
        } catch (IOException e) {
            throw new TransitionException("unable to create directory: " + OperatingSystemError.text(e), e);
        }
        hook.reached("after creating a directory");
        try {
            placement.setPermissions(directory, settings.defaultDirectoryMode());
        } catch (IOException e) {
            problems.add(new Problem(path, "unable to set directory permissions: " + OperatingSystemError.text(e)));
            return entry.slim();
        }
        Map<String, Entry> created = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> child : entry.contents().entrySet()) {
            if (cancellation.isRequested()) {
                cancelledIn(path);
                break;
            }
            String name = child.getKey();
            Entry made =
                    create(NativeName.resolve(directory, name), TreePath.join(path, name), child.getValue(), files);
            if (made != null) {
                created.put(name, made);
            }
        }
        return entry.withContents(created);
    }

    private void createSymbolicLink(Path link, String path, Entry entry) throws TransitionException {
        try {
            guard.ensureCreatable(path, entry);
            hook.reached("before creating a link");
            Files.createSymbolicLink(link, link.getFileSystem().getPath(entry.target()));
            placement.setOwnership(link);
        } catch (IOException e) {
            throw new TransitionException("unable to create symbolic link: " + OperatingSystemError.text(e), e);
        } catch (TransitionException e) {
            throw e.within("unable to create symbolic link");
        }
    }
}
