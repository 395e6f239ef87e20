package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Finds the places of paths below a root. */
final class RootPaths {
    private final Path root;

    RootPaths(Path root) {
        this.root = root;
    }

    /** Walks to a path through real directories only, so that no symbolic link leads out of the root. */
    Path locate(String path, String context, boolean mustExist) throws TransitionException {
        try {
            if (path.isEmpty()) {
                return locateRoot();
            }
            Path directory = root;
            ensureDirectory(directory, "unable to open synchronization root");
            String parent = TreePath.parent(path);
            for (String name : parent.isEmpty() ? new String[0] : parent.split("/", -1)) {
                ensureCasing(directory, name, "parent path does not exist or has incorrect casing");
                directory = NativeName.resolve(directory, name);
                ensureDirectory(directory, "unable to open parent component");
            }
            if (mustExist) {
                ensureCasing(directory, TreePath.name(path), "leaf name does not exist or has incorrect casing");
            }
            return NativeName.resolve(directory, TreePath.name(path));
        } catch (TransitionException e) {
            throw e.within(context);
        }
    }

    private Path locateRoot() throws TransitionException {
        Path parent = root.getParent();
        if (parent == null) {
            throw new TransitionException("root path is a filesystem root");
        }
        if (!Files.isDirectory(parent)) {
            String reason = Files.exists(parent) ? "path is not a directory" : "no such file or directory";
            throw new TransitionException("unable to open synchronization root parent directory: " + reason);
        }
        return root;
    }

    private static void ensureDirectory(Path directory, String context) throws TransitionException {
        try {
            if (!Files.readAttributes(directory, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isDirectory()) {
                throw new TransitionException(context + ": not a directory");
            }
        } catch (IOException e) {
            throw new TransitionException(context + ": " + OperatingSystemError.text(e), e);
        }
    }

    private static void ensureCasing(Path directory, String name, String problem) throws TransitionException {
        try {
            if (!NameCasing.exists(directory, name)) {
                throw new TransitionException(problem);
            }
        } catch (NoSuchFileException e) {
            throw new TransitionException(problem, e);
        } catch (IOException e) {
            throw new TransitionException("unable to read directory contents: " + OperatingSystemError.text(e), e);
        }
    }
}
