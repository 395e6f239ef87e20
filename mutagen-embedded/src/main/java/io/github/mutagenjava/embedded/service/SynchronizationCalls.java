package io.github.mutagenjava.embedded.service;

import io.github.mutagenjava.embedded.session.Caller;
import io.github.mutagenjava.embedded.session.SessionRegistry;
import io.github.mutagenjava.proto.rules.RequestRules;
import io.github.mutagenjava.proto.synchronization.CreateRequest;
import io.github.mutagenjava.proto.synchronization.CreateResponse;
import io.github.mutagenjava.proto.synchronization.FlushRequest;
import io.github.mutagenjava.proto.synchronization.FlushResponse;
import io.github.mutagenjava.proto.synchronization.ListRequest;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import io.github.mutagenjava.proto.synchronization.PauseRequest;
import io.github.mutagenjava.proto.synchronization.PauseResponse;
import io.github.mutagenjava.proto.synchronization.ResetRequest;
import io.github.mutagenjava.proto.synchronization.ResetResponse;
import io.github.mutagenjava.proto.synchronization.ResumeRequest;
import io.github.mutagenjava.proto.synchronization.ResumeResponse;
import io.github.mutagenjava.proto.synchronization.SynchronizationGrpc;
import io.github.mutagenjava.proto.synchronization.TerminateRequest;
import io.github.mutagenjava.proto.synchronization.TerminateResponse;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.Executor;

/** The Synchronization service: checks requests and hands them to the registry. */
public final class SynchronizationCalls extends SynchronizationGrpc.SynchronizationImplBase {
    private final SessionRegistry sessions;
    private final RequestRules rules;
    private final LongPoll longPoll;

    public SynchronizationCalls(SessionRegistry sessions, RequestRules rules, Executor executor) {
        this.sessions = sessions;
        this.rules = rules;
        this.longPoll = new LongPoll(sessions.index(), executor);
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> observer) {
        Replies.reply(observer, () -> {
            Replies.check(rules.check(request));
            String identifier = sessions.create(request.getSpecification(), caller(request.getPrompter()));
            return CreateResponse.newBuilder().setSession(identifier).build();
        });
    }

    @Override
    public void list(ListRequest request, StreamObserver<ListResponse> observer) {
        longPoll.answer(
                observer,
                rules.check(request),
                request.getPreviousStateIndex(),
                index -> ListResponse.newBuilder()
                        .setStateIndex(index)
                        .addAllSessionStates(sessions.list(request.getSelection()))
                        .build());
    }

    @Override
    public void flush(FlushRequest request, StreamObserver<FlushResponse> observer) {
        Replies.reply(observer, () -> {
            Replies.check(rules.check(request));
            sessions.flush(request.getSelection(), request.getSkipWait(), caller(request.getPrompter()));
            return FlushResponse.getDefaultInstance();
        });
    }

    @Override
    public void pause(PauseRequest request, StreamObserver<PauseResponse> observer) {
        Replies.reply(observer, () -> {
            Replies.check(rules.check(request));
            sessions.pause(request.getSelection(), caller(request.getPrompter()));
            return PauseResponse.getDefaultInstance();
        });
    }

    @Override
    public void resume(ResumeRequest request, StreamObserver<ResumeResponse> observer) {
        Replies.reply(observer, () -> {
            Replies.check(rules.check(request));
            sessions.resume(request.getSelection(), caller(request.getPrompter()));
            return ResumeResponse.getDefaultInstance();
        });
    }

    @Override
    public void reset(ResetRequest request, StreamObserver<ResetResponse> observer) {
        Replies.reply(observer, () -> {
            Replies.check(rules.check(request));
            sessions.reset(request.getSelection(), caller(request.getPrompter()));
            return ResetResponse.getDefaultInstance();
        });
    }

    @Override
    public void terminate(TerminateRequest request, StreamObserver<TerminateResponse> observer) {
        Replies.reply(observer, () -> {
            Replies.check(rules.check(request));
            sessions.terminate(request.getSelection(), caller(request.getPrompter()));
            return TerminateResponse.getDefaultInstance();
        });
    }

    private static Caller caller(String prompter) {
        return new Caller(prompter, CallCancellation.future());
    }
}
