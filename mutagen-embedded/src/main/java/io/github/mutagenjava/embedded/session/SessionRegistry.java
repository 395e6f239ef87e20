package io.github.mutagenjava.embedded.session;

import com.google.protobuf.Timestamp;
import io.github.mutagenjava.embedded.engine.EngineState;
import io.github.mutagenjava.embedded.prompting.PrompterRegistry;
import io.github.mutagenjava.proto.rules.MutagenIdentifier;
import io.github.mutagenjava.proto.selection.Selection;
import io.github.mutagenjava.proto.synchronization.CreationSpecification;
import io.github.mutagenjava.proto.synchronization.Session;
import io.github.mutagenjava.proto.synchronization.State;
import io.github.mutagenjava.proto.synchronization.Version;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All sessions of the daemon, and the operations on those that a selection names. */
public final class SessionRegistry {
    /** How long the daemon waits between attempts to reach an endpoint. */
    public static final Duration RECONNECT = Duration.ofSeconds(15);

    private static final Logger LOGGER = System.getLogger(SessionRegistry.class.getName());

    private static final Comparator<SessionController> OLDEST_FIRST = Comparator.comparing(SessionController::created)
            .thenComparing(controller -> controller.session().getIdentifier());

    private final Map<String, SessionController> controllers = new ConcurrentHashMap<>();
    private final SessionContext context;
    private final ReportedVersion creatingVersion;
    private final Clock clock;
    private volatile boolean closed;

    private SessionRegistry(SessionContext context, ReportedVersion creatingVersion, Clock clock) {
        this.context = context;
        this.creatingVersion = creatingVersion;
        this.clock = clock;
    }

    /**
     * The sessions on disk; those that are not paused go on at once.
     *
     * @param dataDirectory where sessions are kept
     * @param prompters who is told what operations do
     * @param hosts endpoints that a script stands in for
     * @param version written into new sessions
     * @param clock gives their time of creation
     * @param reconnect between attempts to reach an endpoint
     */
    public static SessionRegistry open(
            Path dataDirectory,
            PrompterRegistry prompters,
            ScriptedHosts hosts,
            ReportedVersion version,
            Clock clock,
            Duration reconnect)
            throws IOException {
        SessionContext context = new SessionContext(
                new SessionStore(dataDirectory),
                new StateIndex(),
                prompters,
                new Runs(dataDirectory, prompters, hosts, reconnect));
        SessionRegistry registry = new SessionRegistry(context, version, clock);
        for (Session session : context.store().load()) {
            registry.controllers.put(session.getIdentifier(), SessionController.load(context, session));
        }
        return registry;
    }

    /** What lists wait on. */
    public StateIndex index() {
        return context.index();
    }

    /** Creates a session and returns its identifier. */
    public String create(CreationSpecification specification, Caller caller) throws OperationException {
        Session session = newSession(specification);
        SessionController controller = SessionController.create(context, session, caller);
        register(controller);
        return session.getIdentifier();
    }

    /**
     * Adds sessions that are in memory only, for lists longer than anybody would create.
     *
     * @param specifications paused ones
     */
    public void add(Stream<CreationSpecification> specifications) {
        specifications
                .map(this::newSession)
                .forEach(session -> controllers.put(session.getIdentifier(), SessionController.load(context, session)));
        context.index().touch();
    }

    /**
     * Has a session listed in a state that is not its own.
     *
     * @param state what is listed; null for its own again
     */
    public void report(Selection selection, @Nullable EngineState state) throws OperationException {
        select(selection).forEach(controller -> controller.report(state));
    }

    private Session newSession(CreationSpecification specification) {
        Instant now = clock.instant();
        return Session.newBuilder()
                .setIdentifier(MutagenIdentifier.generate(MutagenIdentifier.Prefix.SYNCHRONIZATION))
                .setVersion(Version.Version1)
                .setCreationTime(
                        Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()))
                .setCreatingVersionMajor(creatingVersion.major())
                .setCreatingVersionMinor(creatingVersion.minor())
                .setCreatingVersionPatch(creatingVersion.patch())
                .setAlpha(specification.getAlpha())
                .setBeta(specification.getBeta())
                .setConfiguration(specification.getConfiguration())
                .setConfigurationAlpha(specification.getConfigurationAlpha())
                .setConfigurationBeta(specification.getConfigurationBeta())
                .setName(specification.getName())
                .putAllLabels(specification.getLabelsMap())
                .setPaused(specification.getPaused())
                .build();
    }

    private void register(SessionController controller) {
        controllers.put(controller.session().getIdentifier(), controller);
        context.index().touch();
        if (closed) {
            // The daemon's end may have passed by before this session was known.
            controller.shutdown();
        }
    }

    /** The states of the selected sessions, oldest first. */
    public List<State> list(Selection selection) throws OperationException {
        return select(selection).stream().map(SessionController::state).toList();
    }

    public void flush(Selection selection, boolean skipWait, Caller caller) throws OperationException {
        each(selection, "flush", controller -> controller.flush(caller, skipWait));
    }

    public void pause(Selection selection, Caller caller) throws OperationException {
        each(selection, "pause", controller -> controller.pause(caller));
    }

    public void resume(Selection selection, Caller caller) throws OperationException {
        each(selection, "resume", controller -> controller.resume(caller));
    }

    public void reset(Selection selection, Caller caller) throws OperationException {
        each(selection, "reset", controller -> controller.reset(caller));
    }

    public void terminate(Selection selection, Caller caller) throws OperationException {
        each(selection, "terminate", controller -> {
            controller.terminate(caller);
            controllers.remove(controller.session().getIdentifier());
            context.index().touch();
        });
    }

    /** Ends every wait and every run; sessions stay on disk and go on with the next daemon. */
    public void shutdown() {
        closed = true;
        context.index().terminate();
        controllers.values().forEach(SessionRegistry::shutdown);
    }

    private static void shutdown(SessionController controller) {
        try {
            controller.shutdown();
        } catch (RuntimeException e) {
            LOGGER.log(
                    Level.WARNING,
                    "Failed to halt session " + controller.session().getIdentifier(),
                    e);
        }
    }

    /** The first failure stops the rest; what was done before it stays done. */
    private void each(Selection selection, String verb, Action action) throws OperationException {
        for (SessionController controller : select(selection)) {
            try {
                action.apply(controller);
            } catch (OperationException e) {
                throw e.within("unable to " + verb + " session: ");
            }
        }
    }

    private List<SessionController> select(Selection selection) throws OperationException {
        return SelectedItems.select(
                        selection,
                        List.copyOf(controllers.values()),
                        controller -> controller.session().getIdentifier(),
                        controller -> controller.session().getName(),
                        controller -> controller.session().getLabelsMap())
                .stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @FunctionalInterface
    private interface Action {
        void apply(SessionController controller) throws OperationException;
    }
}
