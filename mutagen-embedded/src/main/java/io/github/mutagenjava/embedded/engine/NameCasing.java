package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Whether a name exists exactly as spelled, also where the file system does not care. */
final class NameCasing {
    private static final boolean CASE_SENSITIVE =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");

    private NameCasing() {}

    static boolean exists(Path directory, String name) throws IOException {
        if (!Files.exists(NativeName.resolve(directory, name), LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (CASE_SENSITIVE) {
            return true;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                if (NativeName.decode(child).equals(Optional.of(name))) {
                    return true;
                }
            }
            return false;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
