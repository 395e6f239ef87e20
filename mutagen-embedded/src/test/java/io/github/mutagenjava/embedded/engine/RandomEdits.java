package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;

/**
 * A user at work in a folder: creates, changes, deletes, renames, changes types and cases, and makes things unreadable.
 * Every content written is unique, and remembered as long as the user has not thrown it away.
 */
final class RandomEdits {
    private static final String[] NAMES = {"a", "b", "A", "d", "e", "file.txt"};

    private static final String[] KINDS = {
        "writes",
        "writes",
        "writes",
        "writes",
        "makes directory",
        "removes",
        "removes",
        "renames",
        "links",
        "changes mode of",
        "changes type of",
        "changes case of",
        "makes unreadable"
    };

    private final Random random;
    private final String author;
    private final Set<String> written;
    private final Set<String> writtenByOther;
    private final Set<Path> touched = new HashSet<>();
    private final Map<String, Set<Path>> places = new HashMap<>();
    private final Path trash;
    private final boolean inPlace;
    private int serial;
    private int removals;

    /**
     * @param written where contents of this user are remembered
     * @param writtenByOther contents of the other user's that this one may throw away with effect on both sides
     * @param trash a directory on the same file system
     * @param inPlace whether files may be overwritten in place, which takes two steps
     */
    RandomEdits(
            Random random,
            String author,
            Set<String> written,
            Set<String> writtenByOther,
            Path trash,
            boolean inPlace) {
        this.trash = trash;
        this.inPlace = inPlace;
        this.random = random;
        this.author = author;
        this.written = written;
        this.writtenByOther = writtenByOther;
    }

    /** Contents that this user wrote since the last call of {@link #forget}, and did not remove again. */
    Set<String> written() {
        return written;
    }

    void forget() {
        written.clear();
        touched.clear();
    }

    /** Takes places for touched. */
    void answersFor(Set<String> paths) {
        paths.forEach(path -> touched.add(Path.of(path)));
    }

    /**
     * Whether this user had a hand in the place where the other one wrote this content, or above or below it, or
     * anywhere below a directory that the other one did away with: that brings back the whole of it.
     */
    boolean touchedPlaceOf(String content, RandomEdits other) {
        return other.places.getOrDefault(content, Set.of()).stream()
                .anyMatch(place -> touchedBelow(place)
                        || touched.stream().anyMatch(place::startsWith)
                        || other.touched.stream().anyMatch(gone -> place.startsWith(gone) && touchedBelow(gone)));
    }

    private boolean touchedBelow(Path place) {
        return touched.stream().anyMatch(own -> own.startsWith(place));
    }

    /** Does one thing in the folder; whether it is possible depends on what is there. Says what it was. */
    String edit(Path root) {
        Path path = root;
        for (int depth = 1 + random.nextInt(3); depth > 0; depth--) {
            path = path.resolve(NAMES[random.nextInt(NAMES.length)]);
        }
        int kind = random.nextInt(KINDS.length);
        try {
            if (leadsThroughLink(root, path)) {
                return author + " does nothing through a link";
            }
            touched.add(root.relativize(path));
            switch (kind) {
                case 0, 1, 2, 3 -> write(root, path);
                case 4 -> Files.createDirectories(path);
                case 5, 6 -> remove(path);
                case 7 -> rename(root, path, path.resolveSibling(NAMES[random.nextInt(NAMES.length)]));
                case 8 -> link(path);
                case 9 -> changeMode(path, random.nextBoolean() ? "rwx------" : "rw-------");
                case 10 -> changeType(path);
                case 11 -> rename(root, path, path.resolveSibling(otherCase(path)));
                default -> changeMode(path, random.nextInt(3) == 0 ? "rwx------" : "---------");
            }
        } catch (IOException e) {
            if (!(e instanceof FileSystemException) && !Disk.isFull(e)) {
                throw new AssertionError(e);
            }
            // Not possible with what is there now: the user shrugs.
        }
        return author + " " + KINDS[kind] + " " + root.relativize(path);
    }

    private static boolean leadsThroughLink(Path root, Path path) {
        Path parent = root;
        for (Path name : root.relativize(path.resolveSibling(""))) {
            parent = parent.resolve(name);
            if (Files.isSymbolicLink(parent)) {
                return true;
            }
        }
        return false;
    }

    private void write(Path root, Path path) throws IOException {
        Files.createDirectories(path.getParent());
        String content = author + "-" + serial++ + "-" + random.nextInt(1000);
        if (random.nextBoolean() && inPlace && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            overwrite(path, content);
        } else {
            remove(path);
            Files.writeString(path, content, StandardOpenOption.CREATE_NEW);
        }
        written.add(content);
        places.computeIfAbsent(content, each -> new HashSet<>()).add(root.relativize(path));
    }

    /**
     * Overwrites a file in place and knows what was overwritten, for it holds that file by a name that the engine does not
     * know. If the engine has put another one in its place meanwhile, the user saves once more.
     */
    private void overwrite(Path path, String content) throws IOException {
        Path held = trash.resolve(author + removals++);
        do {
            Files.deleteIfExists(held);
            Files.createLink(held, path);
            forgetContentOf(held);
            Files.writeString(held, content);
        } while (!Files.isSameFile(held, path));
        Files.delete(held);
    }

    /** Takes the content away in one step, so that it is known what was taken whatever happens at the same time. */
    private void remove(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Path taken = trash.resolve(author + removals++);
            Files.move(path, taken, StandardCopyOption.ATOMIC_MOVE);
            FolderTree.makeReadable(taken);
            forgetContentOf(taken);
            StagingStore.deleteTree(taken);
        }
    }

    /** Something becomes something else: a file a directory, a directory a link, a link a file. */
    private void changeType(Path path) throws IOException {
        boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        boolean directory = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        remove(path);
        if (file) {
            Files.createDirectory(path);
        } else if (directory) {
            link(path);
        } else {
            Files.writeString(path, "", StandardOpenOption.CREATE_NEW);
        }
    }

    private static String otherCase(Path path) {
        String name = path.getFileName().toString();
        String upper = name.toUpperCase(Locale.ROOT);
        return name.equals(upper) ? name.toLowerCase(Locale.ROOT) : upper;
    }

    /** A user who may read everything, as root may, makes nothing unreadable by this. */
    private static void changeMode(Path path, String mode) throws IOException {
        if (!Files.isSymbolicLink(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }

    private void forgetContentOf(Path path) throws IOException {
        for (String text : FolderTree.of(path).values()) {
            written.remove(text.substring(text.indexOf(' ') + 1));
            writtenByOther.remove(text.substring(text.indexOf(' ') + 1));
        }
    }

    private void rename(Path root, Path from, Path to) throws IOException {
        if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS) || from.equals(to)) {
            return;
        }
        remove(to);
        Files.move(from, to);
        touched.add(root.relativize(to));
        for (Set<Path> known : places.values()) {
            known.addAll(known.stream()
                    .filter(place -> place.startsWith(root.relativize(from)))
                    .map(place ->
                            root.relativize(to).resolve(root.relativize(from).relativize(place)))
                    .toList());
        }
        treeOf(to)
                .forEach((path, text) -> places.computeIfAbsent(
                                text.substring(text.indexOf(' ') + 1), each -> new HashSet<>())
                        .add(root.relativize(to.resolve(path))));
    }

    /**
     * What has come to a place where the engine may be at work. It may take away what it has just put there, but nothing of
     * what came: if something is gone before it is read, all is read again.
     */
    private static SortedMap<String, String> treeOf(Path place) throws IOException {
        while (true) {
            try {
                return FolderTree.of(place);
            } catch (NoSuchFileException e) {
                Thread.onSpinWait();
            }
        }
    }

    private void link(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.createSymbolicLink(path, Path.of(NAMES[random.nextInt(NAMES.length)]));
        }
    }
}
