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
 * Creates a session that shall exist once. The daemon knows no uniqueness, so everybody creates a paused one with the key as
 * a label and looks who was first: the oldest session wins, and between equals the smallest identifier.
 */
record EnsuredSession(SynchronizationCalls calls, String key, SynchronizationSpecification specification) {
    static final String LABEL = "io.github.mutagenjava/key";

    private static final Comparator<SynchronizationSession> OLDEST_FIRST = Comparator.comparing(
                    SynchronizationSession::creationTime)
            .thenComparing(session -> session.identifier().value());

    CompletableFuture<SessionId> start() {
        SynchronizationSpecification labelled =
                specification.toBuilder().label(LABEL, key).paused(true).build();
        return winner().thenCompose(existing -> existing.map(CompletableFuture::completedFuture)
                .orElseGet(() -> calls.create(labelled).thenCompose(this::compete)));
    }

    private CompletableFuture<SessionId> compete(SessionId mine) {
        return winner().thenCompose(winner -> {
            SessionId first = winner.orElse(mine);
            if (!first.equals(mine)) {
                return calls.terminate(Selection.of(mine)).thenApply(nothing -> first);
            }
            return specification.paused()
                    ? CompletableFuture.completedFuture(mine)
                    : calls.resume(Selection.of(mine))
                            .thenApply(nothing -> mine)
                            .exceptionallyCompose(failure ->
                                    // As with create: what could not be connected does not remain.
                                    calls.terminate(Selection.of(mine))
                                            .handle((nothing, ignored) ->
                                                    CompletableFuture.<SessionId>failedFuture(failure))
                                            .thenCompose(failed -> failed));
        });
    }

    private CompletableFuture<Optional<SessionId>> winner() {
        return calls.list(Selection.labels(LABEL + "=" + key))
                .thenApply(reply -> StateMapping.toRecord(reply.epoch(), reply.message()).states().stream()
                        .map(SynchronizationState::session)
                        .min(OLDEST_FIRST)
                        .map(SynchronizationSession::identifier));
    }
}
