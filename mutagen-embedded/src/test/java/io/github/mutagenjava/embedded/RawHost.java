package io.github.mutagenjava.embedded;

import io.github.mutagenjava.proto.prompting.HostRequest;
import io.github.mutagenjava.proto.prompting.HostResponse;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A hosting client that does only what it is told to, so that it can break the rules too. */
final class RawHost implements AutoCloseable {
    private final Receiver receiver;
    private final ClientCallStreamObserver<HostRequest> stream;

    private RawHost(Receiver receiver, ClientCallStreamObserver<HostRequest> stream) {
        this.receiver = receiver;
        this.stream = stream;
    }

    /** Opens the stream and sends nothing yet. */
    static RawHost open(RawClient client) {
        Receiver receiver = new Receiver();
        return new RawHost(receiver, (ClientCallStreamObserver<HostRequest>)
                client.prompting().host(receiver));
    }

    /** Hosts and returns the identifier. */
    String host(boolean allowPrompts) throws InterruptedException {
        send(allowPrompts, "");
        return next().getIdentifier();
    }

    void send(boolean allowPrompts, String response) {
        stream.onNext(HostRequest.newBuilder()
                .setAllowPrompts(allowPrompts)
                .setResponse(response)
                .build());
    }

    void acknowledge() {
        send(false, "");
    }

    void answer(String text) {
        send(false, text);
    }

    void halfClose() {
        stream.onCompleted();
    }

    HostResponse next() throws InterruptedException {
        HostResponse response = receiver.received.poll(30, TimeUnit.SECONDS);
        if (response == null) {
            throw new AssertionError("nothing came from the daemon");
        }
        return response;
    }

    boolean hasReceived() {
        return !receiver.received.isEmpty();
    }

    Throwable end() throws Exception {
        return receiver.ended.get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        stream.cancel("done", null);
    }

    private static final class Receiver implements StreamObserver<HostResponse> {
        private final BlockingQueue<HostResponse> received = new LinkedBlockingQueue<>();
        private final CompletableFuture<Throwable> ended = new CompletableFuture<>();

        @Override
        public void onNext(HostResponse response) {
            received.add(response);
        }

        @Override
        public void onError(Throwable failure) {
            ended.complete(failure);
        }

        @Override
        public void onCompleted() {
            ended.complete(new AssertionError("the daemon ended the stream"));
        }
    }
}
