package io.github.mutagenjava.embedded.session;

import io.github.mutagenjava.embedded.engine.AtomicFile;
import io.github.mutagenjava.embedded.engine.SessionHistory;
import io.github.mutagenjava.proto.rules.MutagenIdentifier;
import io.github.mutagenjava.proto.synchronization.Session;
import io.github.mutagenjava.proto.synchronization.Version;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of sessions: one each, named by its identifier, in the protocol's own encoding. */
final class SessionStore {
    private static final Logger LOGGER = System.getLogger(SessionStore.class.getName());

    private final Path dataDirectory;

    SessionStore(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    /** All sessions that can be read. One that cannot is left where it is and logged; it stops nothing else. */
    List<Session> load() throws IOException {
        AtomicFile.removeLeftovers(directory());
        AtomicFile.removeLeftovers(dataDirectory.resolve("archives"));
        List<Session> sessions = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory())) {
            for (Path file : files.sorted().toList()) {
                load(file, sessions);
            }
        }
        return sessions;
    }

    private void load(Path file, List<Session> sessions) {
        String identifier = String.valueOf(file.getFileName());
        if (!MutagenIdentifier.isIdentifier(identifier)) {
            LOGGER.log(Level.WARNING, "Ignoring {0}: its name is not a session identifier", file);
            return;
        }
        try {
            Session session = Session.parseFrom(Files.readAllBytes(file));
            if (!session.getIdentifier().equals(identifier) || session.getVersion() != Version.Version1) {
                throw new IOException("it does not hold the session it is named after");
            }
            sessions.add(session);
        } catch (IOException e) {
            LOGGER.log(
                    Level.WARNING,
                    "Failed to load session " + identifier + ": " + e.getMessage() + "; it was left at " + file,
                    e);
        }
    }

    void save(Session session) throws OperationException {
        try {
            AtomicFile.write(directory().resolve(session.getIdentifier()), session.toByteArray());
        } catch (IOException e) {
            throw new OperationException("unable to save session: " + e.getMessage(), e);
        }
    }

    void clearHistory(Session session) throws OperationException {
        try {
            history(session).clear();
        } catch (IOException e) {
            throw new OperationException("unable to clear session history: " + e.getMessage(), e);
        }
    }

    /** Saves a session that does not exist yet, with an empty history. */
    void create(Session session) throws OperationException {
        save(session);
        try {
            history(session).clear();
        } catch (IOException e) {
            remove(session);
            throw new OperationException("unable to save archive: " + e.getMessage(), e);
        }
    }

    void remove(Session session) throws OperationException {
        try {
            Files.deleteIfExists(directory().resolve(session.getIdentifier()));
        } catch (IOException e) {
            throw new OperationException("unable to remove session from disk: " + e.getMessage(), e);
        }
        try {
            history(session).remove();
        } catch (IOException e) {
            throw new OperationException("unable to remove archive from disk: " + e.getMessage(), e);
        }
    }

    private SessionHistory history(Session session) {
        return new SessionHistory(dataDirectory, session.getIdentifier());
    }

    private Path directory() {
        return dataDirectory.resolve("sessions");
    }
}
