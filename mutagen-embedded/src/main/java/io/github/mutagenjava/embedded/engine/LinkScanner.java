package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Scans symbolic links as their mode wants it. */
final class LinkScanner {
    private final SymbolicLinkMode mode;

    LinkScanner(SymbolicLinkMode mode) {
        this.mode = mode;
    }

    /** Scans a link at a path of the tree; fails if it is gone. */
    Entry scan(Path link, String path) throws NoSuchFileException {
        if (mode == SymbolicLinkMode.IGNORE) {
            return Entry.untracked();
        }
        String target;
        try {
            target = LinkTarget.read(link);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            return Entry.problematic("unable to read symbolic link target: " + OperatingSystemError.text(e));
        }
        Optional<String> problem =
                mode == SymbolicLinkMode.PORTABLE ? SymbolicLinkTarget.problem(path, target) : Optional.empty();
        return problem.map(text -> Entry.problematic("invalid symbolic link: " + text))
                .orElseGet(() -> Entry.symbolicLink(target));
    }
}
