package io.github.mutagenjava.embedded;

import io.github.mutagenjava.embedded.engine.EngineState;
import io.github.mutagenjava.embedded.service.ScriptedCalls;
import io.github.mutagenjava.embedded.session.OperationException;
import io.github.mutagenjava.embedded.session.ReportedVersion;
import io.github.mutagenjava.embedded.session.ScriptedHosts;
import io.github.mutagenjava.embedded.session.SessionRegistry;
import io.github.mutagenjava.proto.selection.Selection;
import io.github.mutagenjava.proto.synchronization.Configuration;
import io.github.mutagenjava.proto.synchronization.CreationSpecification;
import io.github.mutagenjava.proto.url.URL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a running daemon behave as a test needs it: ask for passwords, fail, be slow, show states that are hard to reach,
 * hold more sessions than anybody would create. Everything holds from the next call on.
 *
 * <pre>{@code
 * daemon.script()
 *     .serve("staging", folder, PromptScript.of()
 *         .prompt("deploy@staging's password: ", "secret", "Permission denied (publickey,password)."))
 *     .failNext(Operation.PAUSE, "unable to pause session: controller disabled")
 *     .report("web", ScriptedState.of("halted-on-root-deletion"));
 * }</pre>
 *
 * <p>All methods may be called from any thread and return at once, each this script.
 *
 * @since 0.1
 */
public final class DaemonScript {
    private final AtomicReference<ReportedVersion> version;
    private final ScriptedCalls calls;
    private final ScriptedHosts hosts;
    private final SessionRegistry sessions;

    DaemonScript(
            AtomicReference<ReportedVersion> version,
            ScriptedCalls calls,
            ScriptedHosts hosts,
            SessionRegistry sessions) {
        this.version = version;
        this.calls = calls;
        this.hosts = hosts;
        this.sessions = sessions;
    }

    /**
     * The version the daemon says it has.
     *
     * @param text such as {@code 0.18.1} or {@code 0.19.0-dev}
     * @throws IllegalArgumentException if it is written otherwise
     */
    public DaemonScript version(String text) {
        version.set(ReportedVersion.parse(text));
        return this;
    }

    /**
     * Has the next call of an operation fail and do nothing. Called several times, it takes as many calls.
     *
     * @param operation which calls
     * @param text the whole text that the client gets
     */
    public DaemonScript failNext(Operation operation, String text) {
        calls.failNext(operation.method(), Objects.requireNonNull(text, "text"));
        return this;
    }

    /**
     * Has every call of an operation wait before it does anything.
     *
     * @param operation which calls
     * @param delay how long; zero ends it
     */
    public DaemonScript delay(Operation operation, Duration delay) {
        calls.delay(operation.method(), Objects.requireNonNull(delay, "delay"));
        return this;
    }

    /**
     * What is said, from now on, whenever a session is created unpaused, resumed, or reset while it runs, whatever its
     * endpoints are. It is said while alpha is connected.
     */
    public DaemonScript converse(PromptScript conversation) {
        hosts.converseEverywhere(conversation.steps());
        return this;
    }

    /**
     * Serves the SSH and Docker endpoints on a host from a local folder; without that they are refused. Like Mutagen, the
     * daemon says {@code Connecting to agent (POSIX)...} first. A session whose host is
     * not served, after a restart of the daemon or when it is resumed, looks for it every 15 seconds; if something is asked
     * then, there is nobody to answer, and only a resume gets through.
     *
     * @param host host or container as endpoints name it
     * @param folder stands for the host's root directory and for every home on it; made if it does not exist
     * @param conversation takes place whenever a session connects to the host
     * @throws UncheckedIOException if the folder cannot be made
     */
    public DaemonScript serve(String host, Path folder, PromptScript conversation) {
        try {
            hosts.serve(Objects.requireNonNull(host, "host"), Files.createDirectories(folder), conversation.steps());
        } catch (IOException e) {
            throw new UncheckedIOException("no folder to serve " + host + " from: " + e.getMessage(), e);
        }
        return this;
    }

    /**
     * Has a session listed in a state that is not its own; what it really does goes on unseen.
     *
     * @param session identifier or name; each session with that name is meant
     * @param state what is listed
     * @throws IllegalArgumentException if there is no such session
     */
    public DaemonScript report(String session, ScriptedState state) {
        return show(session, ScriptedEngineState.of(state));
    }

    /**
     * Has a session listed in its own state again.
     *
     * @param session identifier or name; each session with that name is meant
     * @throws IllegalArgumentException if there is no such session
     */
    public DaemonScript reportActual(String session) {
        return show(session, null);
    }

    private DaemonScript show(String session, @Nullable EngineState state) {
        try {
            sessions.report(Selection.newBuilder().addSpecifications(session).build(), state);
            return this;
        } catch (OperationException e) {
            throw new IllegalArgumentException(
                    "no session \"" + session + "\" to report a state for; create it first", e);
        }
    }

    /**
     * Adds paused sessions, named {@code synthetic-1} and so on. They are in memory only until something is done to
     * them, so that many can be added quickly, and are not there any more after a restart.
     *
     * @param count how many
     */
    public DaemonScript addPausedSessions(int count) {
        sessions.add(IntStream.rangeClosed(1, count).mapToObj(DaemonScript::synthetic));
        return this;
    }

    private static CreationSpecification synthetic(int number) {
        return CreationSpecification.newBuilder()
                .setAlpha(URL.newBuilder().setPath("/synthetic/alpha/" + number))
                .setBeta(URL.newBuilder().setPath("/synthetic/beta/" + number))
                .setConfiguration(Configuration.getDefaultInstance())
                .setName("synthetic-" + number)
                .setPaused(true)
                .build();
    }

    /** Forgets delays, failures, hosts and conversations; versions, states and sessions stay as they are. */
    public DaemonScript clear() {
        calls.clear();
        hosts.clear();
        return this;
    }
}
