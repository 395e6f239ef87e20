package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is really in a folder, as text by path: {@code dir}, {@code link TARGET} or {@code file CONTENT}. */
final class FolderTree {
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
                        : "file " + (attributes.isRegularFile() ? Files.readString(file) : "");
                found.put(root.relativize(file).toString(), text);
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
