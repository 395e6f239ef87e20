package io.github.mutagenjava.client.synchronization;

import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.client.session.EndpointProtocol;
import io.github.mutagenjava.client.session.EndpointUrl;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.session.UrlKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A state to change one thing of: a session between a local folder and a host, which is in order. */
final class States {
    static final EndpointState IN_ORDER = endpoint(true, List.of(), 0);

    private boolean paused;
    private SynchronizationStatus status = SynchronizationStatus.WATCHING;
    private Optional<String> lastError = Optional.empty();
    private long cycles = 1;
    private List<Conflict> conflicts = List.of();
    private long excludedConflicts;
    private EndpointState alpha = IN_ORDER;
    private EndpointState beta = IN_ORDER;

    private States() {}

    static States inOrder() {
        return new States();
    }

    States paused() {
        paused = true;
        return this;
    }

    States status(SynchronizationStatus status) {
        this.status = status;
        return this;
    }

    States lastError(String error) {
        lastError = Optional.of(error);
        return this;
    }

    States cycles(long cycles) {
        this.cycles = cycles;
        return this;
    }

    States conflicts(int listed, long excluded) {
        conflicts = Collections.nCopies(listed, new Conflict("a", List.of(), List.of()));
        excludedConflicts = excluded;
        return this;
    }

    States alpha(EndpointState alpha) {
        this.alpha = alpha;
        return this;
    }

    States beta(EndpointState beta) {
        this.beta = beta;
        return this;
    }

    static EndpointState endpoint(boolean connected, List<Problem> problems, long excluded) {
        return new EndpointState(connected, connected, 1, 0, 0, 0, problems, excluded, List.of(), 0, Optional.empty());
    }

    SynchronizationState build() {
        return new SynchronizationState(
                session(paused), status, lastError, cycles, conflicts, excludedConflicts, alpha, beta);
    }

    static SynchronizationSession session(boolean paused) {
        EndpointUrl host = new EndpointUrl(
                UrlKind.SYNCHRONIZATION,
                EndpointProtocol.SSH,
                Optional.of("deploy"),
                Optional.of("staging"),
                OptionalInt.empty(),
                "~/web",
                Map.of(),
                Map.of());
        return new SynchronizationSession(
                new SessionId("sync_1"),
                1,
                Instant.EPOCH,
                new DaemonVersion(0, 18, 1, ""),
                EndpointUrl.local(Path.of("/web")),
                host,
                SynchronizationConfiguration.unset(),
                SynchronizationConfiguration.unset(),
                SynchronizationConfiguration.unset(),
                Map.of("env", "staging"),
                Optional.of("web"),
                paused);
    }
}
