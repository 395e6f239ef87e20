package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is really in a folder, as text by path: {@code dir}, {@code link TARGET} or {@code file CONTENT}. */
final class FolderTree {
    private static final String UNREADABLE = "unreadable";
    private static final Set<PosixFilePermission> ALL_OF_THE_OWNER = PosixFilePermissions.fromString("rwx------");

    private FolderTree() {}

    static SortedMap<String, String> of(Path root) throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return found;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                found.put(root.relativize(directory).toString(), "dir");
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String text = attributes.isSymbolicLink()
                        ? "link " + Files.readSymbolicLink(file)
                        : "file " + (attributes.isRegularFile() ? read(file) : "");
                found.put(root.relativize(file).toString(), text);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException error) throws IOException {
                if (!(error instanceof AccessDeniedException)) {
                    throw error;
                }
                found.put(root.relativize(file).toString(), UNREADABLE);
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (AccessDeniedException e) {
            return UNREADABLE;
        }
    }

    /** Lets everything be read again; returns what could not be, relative to the root. */
    static Set<String> makeReadable(Path root) throws IOException {
        Set<String> changed = new TreeSet<>();
        makeReadable(root, root, changed);
        return changed;
    }

    private static void makeReadable(Path root, Path top, Set<String> changed) throws IOException {
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (!Files.isExecutable(directory) || !Files.isWritable(directory)) {
                    open(directory);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isSymbolicLink() && !Files.isReadable(file)) {
                    open(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException error) throws IOException {
                if (!(error instanceof AccessDeniedException)) {
                    throw error;
                }
                open(file);
                makeReadable(root, file, changed);
                return FileVisitResult.CONTINUE;
            }

            private void open(Path path) throws IOException {
                Files.setPosixFilePermissions(path, ALL_OF_THE_OWNER);
                changed.add(root.relativize(path).toString());
            }
        });
    }
}
