package io.github.mutagenjava.embedded.service;

import io.github.mutagenjava.embedded.session.OperationException;
import io.github.mutagenjava.embedded.session.SelectedItems;
import io.github.mutagenjava.embedded.session.StateIndex;
import io.github.mutagenjava.proto.forwarding.CreateRequest;
import io.github.mutagenjava.proto.forwarding.CreateResponse;
import io.github.mutagenjava.proto.forwarding.ForwardingGrpc;
import io.github.mutagenjava.proto.forwarding.ListRequest;
import io.github.mutagenjava.proto.forwarding.ListResponse;
import io.github.mutagenjava.proto.forwarding.PauseRequest;
import io.github.mutagenjava.proto.forwarding.PauseResponse;
import io.github.mutagenjava.proto.forwarding.ResumeRequest;
import io.github.mutagenjava.proto.forwarding.ResumeResponse;
import io.github.mutagenjava.proto.forwarding.TerminateRequest;
import io.github.mutagenjava.proto.forwarding.TerminateResponse;
import io.github.mutagenjava.proto.rules.RequestRules;
import io.github.mutagenjava.proto.selection.Selection;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * The Forwarding service of a daemon that does not forward: requests are checked as Mutagen checks them, there are no
 * sessions, and none can be created.
 */
public final class ForwardingCalls extends ForwardingGrpc.ForwardingImplBase {
    private final StateIndex index;
    private final RequestRules rules;
    private final LongPoll longPoll;

    public ForwardingCalls(StateIndex index, RequestRules rules, Executor executor) {
        this.index = index;
        this.rules = rules;
        this.longPoll = new LongPoll(index, executor);
    }

    /** What lists wait on; it never changes until the daemon ends. */
    public StateIndex index() {
        return index;
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> observer) {
        Replies.reply(observer, () -> {
            Replies.check(rules.check(request));
            throw new OperationException("the embedded daemon does not forward network traffic; "
                    + "create forwarding sessions with a Mutagen daemon (mutagen daemon start)");
        });
    }

    @Override
    public void list(ListRequest request, StreamObserver<ListResponse> observer) {
        longPoll.answer(observer, rules.check(request), request.getPreviousStateIndex(), now -> {
            select(request.getSelection());
            return ListResponse.newBuilder().setStateIndex(now).build();
        });
    }

    @Override
    public void pause(PauseRequest request, StreamObserver<PauseResponse> observer) {
        Replies.reply(observer, () -> {
            Replies.check(rules.check(request));
            select(request.getSelection());
            return PauseResponse.getDefaultInstance();
        });
    }

    @Override
    public void resume(ResumeRequest request, StreamObserver<ResumeResponse> observer) {
        Replies.reply(observer, () -> {
            Replies.check(rules.check(request));
            select(request.getSelection());
            return ResumeResponse.getDefaultInstance();
        });
    }

    @Override
    public void terminate(TerminateRequest request, StreamObserver<TerminateResponse> observer) {
        Replies.reply(observer, () -> {
            Replies.check(rules.check(request));
            select(request.getSelection());
            return TerminateResponse.getDefaultInstance();
        });
    }

    private static void select(Selection selection) throws OperationException {
        SelectedItems.select(selection, List.<String>of(), item -> item, item -> item, item -> Map.of());
    }
}
