package io.github.mutagenjava.client.internal;

import io.github.mutagenjava.client.internal.mapping.StateMapping;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.client.session.SessionId;
import io.github.mutagenjava.client.synchronization.SynchronizationSession;
import io.github.mutagenjava.client.synchronization.SynchronizationSpecification;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Creates a session that shall exist once. The daemon knows no uniqueness, so everybody creates a paused one with the
 * key as a label and looks who was first: the oldest session wins, and between equals the smallest identifier. Whoever
 * finds the winner paused resumes it: its creator may have been stopped half-way.
 */
final class EnsuredSession {
    static final String LABEL = "io.github.mutagenjava/key";

    private static final Comparator<SynchronizationSession> OLDEST_FIRST = Comparator.comparing(
                    SynchronizationSession::creationTime)
            .thenComparing(session -> session.identifier().value());

    private final SynchronizationCalls calls;
    private final Selection bearers;
    private final SynchronizationSpecification specification;
    private final SynchronizationSpecification mine;
    private final Operation<SessionId> operation;

    EnsuredSession(SynchronizationCalls calls, String key, SynchronizationSpecification specification) {
        this.calls = calls;
        this.specification = specification;
        mine = specification.toBuilder().label(LABEL, key).paused(true).build();
        bearers = Selection.labels(LABEL + "=" + key);
        operation = calls.engine().begin();
    }

    CompletableFuture<SessionId> start() {
        operation.then(first(), existing -> existing.ifPresentOrElse(this::settleFor, this::create));
        return operation.result();
    }

    private CompletableFuture<Optional<SynchronizationSession>> first() {
        return PromptedCalls.mapped(
                calls.list(bearers),
                reply -> StateMapping.toRecord(reply.epoch(), reply.message()).states().stream()
                        .map(SynchronizationState::session)
                        .min(OLDEST_FIRST));
    }

    private void create() {
        operation.then(calls.create(mine), created -> operation.then(first(), winner -> compete(created, winner)));
    }

    private void compete(SessionId created, Optional<SynchronizationSession> winner) {
        Optional<SynchronizationSession> other =
                winner.filter(session -> !session.identifier().equals(created));
        if (other.isPresent()) {
            operation.then(calls.terminate(Selection.of(created)), nothing -> settleFor(other.get()));
        } else if (specification.paused()) {
            operation.succeed(created);
        } else {
            connect(created);
        }
    }

    private void settleFor(SynchronizationSession winner) {
        SessionId identifier = winner.identifier();
        if (winner.paused() && !specification.paused()) {
            operation.then(calls.resume(Selection.of(identifier)), nothing -> operation.succeed(identifier));
        } else {
            operation.succeed(identifier);
        }
    }

    /** As with create: what could not be connected does not remain. */
    private void connect(SessionId created) {
        operation.own(calls.resume(Selection.of(created))).whenComplete((nothing, failure) -> {
            if (failure == null) {
                operation.succeed(created);
            } else {
                calls.terminate(Selection.of(created)).whenComplete((gone, ignored) -> operation.fail(failure));
            }
        });
    }
}
