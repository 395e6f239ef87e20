package io.github.mutagenjava.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of an embedded daemon. It is marked, so that a real daemon's data can never be taken for one. */
final class EmbeddedFolder {

    private static final System.Logger LOG = System.getLogger(EmbeddedFolder.class.getName());
    private static final String MARKER = ".mutagen-ws-embedded";

    private EmbeddedFolder() {}

    static Path prepare(Optional<Path> chosen) throws StartException {
        try {
            Path folder = chosen.isPresent() ? chosen.get() : Files.createTempDirectory("mutagen-ws-");
            Files.createDirectories(folder);
            if (!Files.exists(folder.resolve(MARKER))) {
                requireEmpty(folder);
                Files.createFile(folder.resolve(MARKER));
            }
            return folder;
        } catch (IOException e) {
            throw new StartException(
                    "cannot use " + chosen.map(Path::toString).orElse("a temporary folder")
                            + " for the embedded daemon: " + reason(e),
                    e);
        }
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "it is no folder";
        }
        return cause instanceof NoSuchFileException ? "it can't be made" : String.valueOf(cause.getMessage());
    }

    /** Deletes a temporary folder; what can't be deleted is left to the system. */
    static void delete(Path folder) {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "left behind {0}: {1}", folder, e.getMessage());
        }
    }

    private static void requireEmpty(Path folder) throws IOException, StartException {
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new StartException(
                        folder + " is not empty and was not made by --embedded; expected a new or an empty folder",
                        null);
            }
        }
    }
}
