package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/**
 * Removes one thing, and only that. Between a look and a removal somebody may have put something else under the name;
 * so the thing is set aside first, which takes whatever is there in one step, and is looked at again before it goes.
 */
final class ExactRemoval {
    private static final String PREFIX = TemporaryNames.PREFIX + "aside-";
    private static final int UUID_LENGTH = 36;
    private static final int LONGEST_NAME = 60;

    private ExactRemoval() {}

    /** Says whether what was set aside may go. */
    @FunctionalInterface
    interface Inspection {
        void inspect(Path aside) throws TransitionException;
    }

    /** A name next to this one that no scan sees, and that tells what it was made from. */
    static Path aside(Path location) {
        Path name = location.getFileName();
        String suffix = name == null || name.toString().length() > LONGEST_NAME ? "" : name.toString();
        return location.resolveSibling(PREFIX + UUID.randomUUID() + suffix);
    }

    /** Undoes what a crash broke off in a directory, given what is listed in it; says whether there was anything. */
    static boolean recoverAll(List<Path> listed) throws IOException {
        boolean found = false;
        for (Path each : listed) {
            if (NativeName.name(each).startsWith(PREFIX)) {
                recover(each);
                found = true;
            }
        }
        return found;
    }

    /**
     * Undoes what a crash broke off: content that was set aside gets its name back, unless something else has it. Then
     * it stays aside, for nothing here knows whether anybody misses it.
     *
     * @param found something in a root that has a temporary name
     */
    private static void recover(Path found) throws IOException {
        String name = String.valueOf(found.getFileName());
        if (!name.startsWith(PREFIX) || name.length() <= PREFIX.length() + UUID_LENGTH) {
            return;
        }
        Path location = found.resolveSibling(name.substring(PREFIX.length() + UUID_LENGTH));
        if (!Files.exists(location, LinkOption.NOFOLLOW_LINKS)) {
            putBack(found, location);
        } else if (Files.isSameFile(found, location)) {
            Files.delete(found);
        }
    }

    /** Removes a file or a link; puts it back if the inspection refuses. */
    static void remove(Path location, Inspection inspection, FaultHook hook) throws IOException, TransitionException {
        Path aside = aside(location);
        Files.move(location, aside, StandardCopyOption.ATOMIC_MOVE);
        hook.reached("after setting aside");
        try {
            inspection.inspect(aside);
        } catch (TransitionException e) {
            putBack(aside, location);
            throw e;
        }
        Files.delete(aside);
    }

    /** Gives content its name back; if that has been taken meanwhile, it stays where it is. */
    private static void putBack(Path aside, Path location) throws IOException {
        try {
            Files.createLink(location, aside);
            Files.delete(aside);
        } catch (UnsupportedOperationException e) {
            Files.move(aside, location);
        }
    }

    /** Removes a directory that is empty. Anything else under its name stays, also if it has just come there. */
    static void removeDirectory(Path directory) throws IOException {
        Path parent = directory.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException("root path is a filesystem root");
        }
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(parent)) {
            if (siblings instanceof SecureDirectoryStream<Path> secure) {
                secure.deleteDirectory(directory.getFileName());
                return;
            }
        }
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(directory.toString());
        }
        Files.delete(directory);
    }
}
