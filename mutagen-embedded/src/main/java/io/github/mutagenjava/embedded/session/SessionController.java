package io.github.mutagenjava.embedded.session;

import com.google.protobuf.Timestamp;
import io.github.mutagenjava.embedded.engine.EngineState;
import io.github.mutagenjava.embedded.engine.SessionMessages;
import io.github.mutagenjava.proto.synchronization.Session;
import io.github.mutagenjava.proto.synchronization.State;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One session and its run. Operations exclude one another, also while they wait for a person; the state can be read at
 * any time.
 */
final class SessionController {
    private final SessionContext context;
    private final ReentrantLock lifecycle = new ReentrantLock();
    private volatile Session session;
    private volatile EngineState state = EngineState.INITIAL;
    private volatile @Nullable EngineState scripted;
    private volatile @Nullable Snapshot snapshot;
    private @Nullable SessionRun run;
    private boolean disabled;

    private SessionController(SessionContext context, Session session) {
        this.context = context;
        this.session = session;
    }

    /** A new session: unless it is paused, it exists only if both its endpoints can be connected. */
    static SessionController create(SessionContext context, Session session, Caller caller) throws OperationException {
        SessionController controller = new SessionController(context, session);
        context.message(caller, "Creating session...");
        if (session.getPaused()) {
            context.store().create(session);
            return controller;
        }
        SessionRun run = controller.newRun();
        try {
            run.connect(caller);
            context.store().create(session);
        } catch (OperationException | RuntimeException e) {
            run.stop();
            throw e;
        }
        controller.run = run;
        run.start();
        return controller;
    }

    /** A session found on disk; unless it is paused it goes on. */
    static SessionController load(SessionContext context, Session session) {
        SessionController controller = new SessionController(context, session);
        if (!session.getPaused()) {
            SessionRun run = controller.newRun();
            controller.run = run;
            run.start();
        }
        return controller;
    }

    Session session() {
        return session;
    }

    Instant created() {
        Timestamp time = session.getCreationTime();
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    /** The state as lists show it; built once for each change. */
    State state() {
        Session currentSession = session;
        EngineState scriptedState = scripted;
        EngineState currentState = scriptedState == null ? state : scriptedState;
        Snapshot last = snapshot;
        if (last != null && last.isOf(currentSession, currentState)) {
            return last.message;
        }
        State message = SessionMessages.state(currentSession, currentState);
        snapshot = new Snapshot(currentSession, currentState, message);
        return message;
    }

    /** Shows this state instead of the real one; the real one again if it is null. */
    void report(@Nullable EngineState instead) {
        scripted = instead;
        context.index().touch();
    }

    void flush(Caller caller, boolean skipWait) throws OperationException {
        context.message(caller, "Forcing synchronization cycle for session " + session.getIdentifier() + "...");
        CompletableFuture<Void> flushed = requestFlush(skipWait);
        try {
            CompletableFuture.anyOf(flushed, caller.cancelled()).join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            throw new OperationException(cause == null ? e.getMessage() : cause.getMessage(), e);
        }
        if (!flushed.isDone()) {
            throw new OperationException("flush cancelled while waiting for response");
        }
    }

    private CompletableFuture<Void> requestFlush(boolean skipWait) throws OperationException {
        lifecycle.lock();
        try {
            checkEnabled();
            SessionRun current = run;
            if (current == null) {
                throw new OperationException("session is paused");
            }
            if (!skipWait) {
                return current.flush();
            }
            current.requestFlush();
            return CompletableFuture.completedFuture(null);
        } finally {
            lifecycle.unlock();
        }
    }

    void pause(Caller caller) throws OperationException {
        context.message(caller, "Pausing session " + session.getIdentifier() + "...");
        lifecycle.lock();
        try {
            checkEnabled();
            pauseNow();
        } finally {
            lifecycle.unlock();
        }
    }

    void resume(Caller caller) throws OperationException {
        context.message(caller, "Resuming session " + session.getIdentifier() + "...");
        lifecycle.lock();
        try {
            checkEnabled();
            resumeNow(caller);
        } finally {
            lifecycle.unlock();
        }
    }

    void reset(Caller caller) throws OperationException {
        lifecycle.lock();
        try {
            checkEnabled();
            boolean running = run != null;
            if (running) {
                context.message(caller, "Pausing session " + session.getIdentifier() + "...");
                within("unable to pause session: ", this::pauseNow);
            }
            context.store().clearHistory(session);
            if (running) {
                context.message(caller, "Resuming session " + session.getIdentifier() + "...");
                within("unable to resume session: ", () -> resumeNow(caller));
            }
        } finally {
            lifecycle.unlock();
        }
    }

    void terminate(Caller caller) throws OperationException {
        context.message(caller, "Terminating session " + session.getIdentifier() + "...");
        lifecycle.lock();
        try {
            checkEnabled();
            stopRun();
            disabled = true;
            context.store().remove(session);
        } finally {
            lifecycle.unlock();
        }
    }

    /** Ends the run for the daemon's end; the session stays as it is on disk. */
    void shutdown() {
        lifecycle.lock();
        try {
            stopRun();
            disabled = true;
        } finally {
            lifecycle.unlock();
        }
    }

    private void pauseNow() throws OperationException {
        stopRun();
        savePaused(true);
    }

    private void resumeNow(Caller caller) throws OperationException {
        if (run != null && state.status().isConnected()) {
            return;
        }
        stopRun();
        @Nullable OperationException saveFailure = null;
        try {
            savePaused(false);
        } catch (OperationException e) {
            saveFailure = e;
        }
        SessionRun next = newRun();
        run = next;
        try {
            next.connect(caller);
        } finally {
            next.start();
        }
        if (saveFailure != null) {
            throw saveFailure;
        }
    }

    private void savePaused(boolean paused) throws OperationException {
        session = session.toBuilder().setPaused(paused).build();
        context.index().touch();
        context.store().save(session);
    }

    private SessionRun newRun() {
        return context.runs().create(session, this::stateChanged);
    }

    private void stopRun() {
        SessionRun current = run;
        if (current != null) {
            current.stop();
            run = null;
            stateChanged(EngineState.INITIAL);
        }
    }

    private void stateChanged(EngineState changed) {
        state = changed;
        context.index().touch();
    }

    private void checkEnabled() throws OperationException {
        if (disabled) {
            throw new OperationException("controller disabled");
        }
    }

    private static void within(String prefix, Step step) throws OperationException {
        try {
            step.run();
        } catch (OperationException e) {
            throw e.within(prefix);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws OperationException;
    }

    private record Snapshot(Session session, EngineState state, State message) {
        @SuppressWarnings("ReferenceEquality") // An equal but newer value only costs building the message again.
        boolean isOf(Session otherSession, EngineState otherState) {
            return session == otherSession && state == otherState;
        }
    }
}
