package io.github.mutagenjava.server.socket;

import io.github.mutagenjava.server.action.Action;
import io.github.mutagenjava.server.action.ActionRouter;
import io.github.mutagenjava.server.action.Failure;
import io.github.mutagenjava.server.action.RefusedException;
import io.github.mutagenjava.server.json.Frame;
import io.github.mutagenjava.server.json.JsonBytes;
import io.github.mutagenjava.server.json.JsonText;
import io.github.mutagenjava.server.json.Request;
import io.github.mutagenjava.server.json.RequestTarget;
import io.github.mutagenjava.server.json.UndecodableException;
import io.github.mutagenjava.server.monitor.Following;
import io.github.mutagenjava.server.socket.Operations.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One client: takes its requests, and answers each when its answer is there. */
final class SocketConnection {

    private final Services services;
    private final Peer peer;
    private final Outbox outbox;
    private final ListGate lists;
    private final PromptDesk prompts;
    private final Operations operations;
    private final Monitors monitors;
    private final Liveness liveness;
    /** Frames come one at a time. */
    private int malformedInARow;

    SocketConnection(Services services, Peer peer) {
        Limits limits = services.limits();
        this.services = services;
        this.peer = peer;
        this.outbox = new Outbox(
                peer,
                services.budget(),
                services.buffers(),
                limits.queueBytes(),
                this::proceed,
                () -> peer.close(CloseCodes.TRY_AGAIN_LATER, "too much is unsent"));
        this.lists = new ListGate(outbox::unsent, limits.queueBytes());
        this.prompts = new PromptDesk(outbox::send, services.timer(), limits.promptTimeout());
        this.operations = new Operations(limits.operations());
        this.monitors = new Monitors(services.hub(), outbox, limits.queueBytes());
        this.liveness = new Liveness(peer, outbox, limits, services.nanoTime());
    }

    /** A text frame came. Never blocks. */
    void received(String text) {
        liveness.heard();
        Request request;
        try {
            request = Request.read(text);
        } catch (UndecodableException e) {
            malformed(e);
            return;
        }
        malformedInARow = 0;
        try {
            handle(request);
        } catch (RuntimeException e) {
            // A request that goes wrong, even by a defect, is answered; the connection is not to blame.
            fail(request, e);
        }
    }

    /** Any other frame came. */
    void heard() {
        liveness.heard();
    }

    /** Time has passed. */
    void tick() {
        liveness.tick();
        // Others may have taken what filled the memory.
        monitors.proceed();
    }

    /** The connection has ended. What the daemon has begun goes on there. */
    void closed() {
        prompts.close();
        monitors.close();
        lists.close();
        outbox.close();
    }

    boolean isIdle() {
        return operations.size() == 0 && outbox.unsent() == 0;
    }

    int openPrompts() {
        return prompts.size();
    }

    /** Says goodbye. */
    void close(int code, String reason) {
        peer.close(code, reason);
    }

    private void malformed(UndecodableException e) {
        outbox.send(Frame.error(Failure.REQUEST, String.valueOf(e.getMessage()), 0));
        if (++malformedInARow >= services.limits().malformedInARow()) {
            peer.close(CloseCodes.POLICY, malformedInARow + " malformed frames in a row");
        }
    }

    private void handle(Request request) {
        Action action = Action.of(request.action())
                .orElseThrow(() -> RefusedException.request(
                        "unknown action '" + JsonText.shown(request.action()) + "'; known are " + Action.words()));
        switch (action) {
            case ANSWER -> actNow(action, request, JsonBytes.NULL, () -> prompts.answer(request.data()));
            case CANCEL ->
                actNow(
                        action,
                        request,
                        JsonBytes.EMPTY_OBJECT,
                        () -> operations.cancel(RequestTarget.read(request.data())));
            case UNMONITOR ->
                actNow(action, request, JsonBytes.EMPTY_OBJECT, () -> monitors.end(RequestTarget.read(request.data())));
            case MONITOR -> monitor(request);
            default -> operate(action, request);
        }
    }

    /** Takes the request however much is in flight. */
    private void actNow(Action action, Request request, JsonBytes data, Runnable act) {
        services.router()
                .measured(action, () -> {
                    act.run();
                    return CompletableFuture.completedFuture(data);
                })
                .whenComplete((done, failure) -> answer(request, done, failure));
    }

    private void monitor(Request request) {
        operations.checkRoom();
        CompletableFuture<Following> begun = services.router().measured(Action.MONITOR, () -> monitors.begin(request));
        operations.add(new Operation(request.id(), begun));
        begun.whenComplete((done, failure) -> {
            if (failure != null) {
                fail(request, failure);
            }
        });
    }

    private void operate(Action action, Request request) {
        operations.checkRoom();
        ActionRouter router = services.router();
        CompletableFuture<JsonBytes> result = action == Action.LIST
                ? lists.enter(() -> router.route(action, request.data(), RefusingPrompter.INSTANCE))
                : router.route(action, request.data(), new ForwardingPrompter(request.id(), outbox, prompts));
        operations.add(new Operation(request.id(), result));
        result.whenComplete((data, failure) -> {
            if (failure == null && action == Action.LIST) {
                sendList(request, data);
            } else {
                answer(request, data, failure);
            }
        });
    }

    private void answer(Request request, @Nullable JsonBytes data, @Nullable Throwable failure) {
        if (data != null) {
            outbox.send(Frame.ack(data, request.id()));
        } else {
            fail(request, failure == null ? new IllegalStateException("neither answer nor failure") : failure);
        }
    }

    private void sendList(Request request, JsonBytes data) {
        if (!outbox.offer(Frame.ack(data, request.id()))) {
            fail(request, RefusedException.request("too much is waiting to be sent to slow clients; try again later"));
        }
    }

    private void fail(Request request, Throwable thrown) {
        Action action = Action.of(request.action()).orElse(Action.LIST);
        Failure failure = Failure.of(action, thrown);
        outbox.send(Frame.error(failure.code(), failure.message(), request.id()));
    }

    /** The peer took something. */
    private void proceed() {
        lists.proceed();
        monitors.proceed();
    }
}
