package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Targets of symbolic links as text. */
final class LinkTarget {
    private LinkTarget() {}

    /**
     * Where a link points to. Doubled and trailing slashes, which Java cannot write into a new link, are left out on
     * reading too, so that a link and its copy compare equal.
     */
    static String read(Path link) throws IOException {
        String target = Files.readSymbolicLink(link).toString();
        return target.isEmpty() ? target : link.getFileSystem().getPath(target).toString();
    }
}
