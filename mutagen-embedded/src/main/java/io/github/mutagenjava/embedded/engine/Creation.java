package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes new content where there is none; a name that is taken is a problem. */
final class Creation {
    private final EndpointSettings settings;
    private final ContentGuard guard;
    private final StagedFilePlacement placement;
    private final Cancellation cancellation;
    private final FaultHook hook;
    private final List<Problem> problems;

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

    /** Makes content; returns what of it is there, {@code null} for nothing. */
    @Nullable Entry create(Path location, String path, Entry entry) {
        try {
            switch (entry.kind()) {
                case DIRECTORY -> {
                    return createDirectory(location, path, entry);
                }
                case FILE -> createFile(location, path, entry);
                case SYMBOLIC_LINK -> createSymbolicLink(location, path, entry);
                default -> throw new TransitionException("creation requested for unknown entry type");
            }
            return entry;
        } catch (TransitionException e) {
            problems.add(e.at(path));
            return null;
        }
    }

    private void createFile(Path file, String path, Entry entry) throws TransitionException {
        try {
            placement.placeNew(path, entry, file);
        } catch (TransitionException e) {
            throw e.within("unable to create file");
        }
    }

    private Entry createDirectory(Path directory, String path, Entry entry) throws TransitionException {
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
                problems.add(new Problem(path, Transition.CANCELLED));
                break;
            }
            String name = child.getKey();
            Entry made = create(NativeName.resolve(directory, name), TreePath.join(path, name), child.getValue());
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
