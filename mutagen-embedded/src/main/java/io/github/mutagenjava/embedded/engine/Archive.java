package io.github.mutagenjava.embedded.engine;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last state both sides agreed on, as a file. */
final class Archive {
    private Archive() {}

    static void save(Path path, @Nullable Entry content) throws IOException {
        EntryFile.write(path, out -> EntryFile.writeEntry(out, content));
    }

    /** Reads an archive; absence of the file and damage are both errors, as the daemon has it. */
    static @Nullable Entry load(Path path) throws EngineException {
        try {
            Optional<Entry> content = EntryFile.read(path, in -> Optional.ofNullable(EntryFile.readEntry(in)));
            return content.orElse(null);
        } catch (NoSuchFileException e) {
            throw new EngineException("unable to load archive: no archive at " + path + "; reset the session", e);
        } catch (DamagedFileException | EOFException e) {
            throw new EngineException(
                    "invalid archive found on disk: " + e.getMessage() + " (" + path + "); reset the session", e);
        } catch (IOException e) {
            throw new EngineException("unable to load archive: " + OperatingSystemError.text(e), e);
        }
    }
}
