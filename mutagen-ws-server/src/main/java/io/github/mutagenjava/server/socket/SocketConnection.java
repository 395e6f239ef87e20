package io.github.mutagenjava.server.socket;

import io.github.mutagenjava.server.action.Action;
import io.github.mutagenjava.server.action.ActionRouter;
import io.github.mutagenjava.server.action.Failure;
import io.github.mutagenjava.server.action.RefusedException;
import io.github.mutagenjava.server.json.Frame;
import io.github.mutagenjava.server.json.JsonBytes;
import io.github.mutagenjava.server.json.Request;
import io.github.mutagenjava.server.json.RequestTarget;
import io.github.mutagenjava.server.json.UndecodableException;
import io.github.mutagenjava.server.socket.Operations.Operation;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

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
        Optional<Action> known = Action.of(request.action());
        if (known.isEmpty()) {
            throw new UndecodableException("unknown action '" + request.action() + "'; known are " + Action.words());
        }
        Action action = known.get();
        switch (action) {
            case ANSWER -> {
                prompts.answer(request.data());
                outbox.send(Frame.ack(JsonBytes.NULL, request.id()));
            }
            case CANCEL -> {
                operations.cancel(RequestTarget.read(request.data()));
                outbox.send(Frame.ack(JsonBytes.EMPTY_OBJECT, request.id()));
            }
            case UNMONITOR -> {
                monitors.end(RequestTarget.read(request.data()));
                outbox.send(Frame.ack(JsonBytes.EMPTY_OBJECT, request.id()));
            }
            case MONITOR -> {
                operations.checkRoom();
                operations.add(new Operation(request.id(), monitors.begin(request, e -> fail(request, e))));
            }
            default -> operate(action, request);
        }
    }

    private void operate(Action action, Request request) {
        operations.checkRoom();
        ActionRouter router = services.router();
        CompletableFuture<JsonBytes> result = action == Action.LIST
                ? lists.enter(() -> router.route(action, request.data(), RefusingPrompter.INSTANCE))
                : router.route(action, request.data(), new ForwardingPrompter(request.id(), outbox, prompts));
        operations.add(new Operation(request.id(), result));
        result.whenComplete((data, failure) -> {
            if (failure != null) {
                fail(request, failure);
            } else if (action == Action.LIST) {
                sendList(request, data);
            } else {
                outbox.send(Frame.ack(data, request.id()));
            }
        });
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
