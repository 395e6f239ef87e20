package io.github.mutagenjava.client.internal;

import io.grpc.Attributes;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ClientStreamTracer;
import io.grpc.ClientTransportFilter;
import io.grpc.Metadata;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers the connections of a channel. gRPC connects anew without telling, and a restarted daemon counts its state
 * indices from 1 again; so whatever a call delivers is attributed to the connection that delivered it.
 */
final class ConnectionEpochs extends ClientTransportFilter {
    /** No connection at all. */
    static final long NONE = 0;

    private static final Attributes.Key<Long> EPOCH = Attributes.Key.create("connection-epoch");

    private final AtomicLong made = new AtomicLong();
    private final AtomicLong current = new AtomicLong(NONE);

    @Override
    public Attributes transportReady(Attributes attributes) {
        long epoch = made.incrementAndGet();
        current.set(epoch);
        return attributes.toBuilder().set(EPOCH, epoch).build();
    }

    @Override
    public void transportTerminated(Attributes attributes) {
        current.compareAndSet(of(attributes), NONE);
    }

    /** The connection that new calls will most likely use. */
    long current() {
        return current.get();
    }

    /** The connection that a call with an answer used. */
    static long of(ClientCall<?, ?> call) {
        return of(call.getAttributes());
    }

    private static long of(Attributes attributes) {
        Long epoch = attributes.get(EPOCH);
        return epoch == null ? NONE : epoch;
    }

    /**
     * Makes a call tell as soon as it goes out on another connection than expected. A long poll has to know: the state
     * index that it sends would mean something else there, and it could wait for ever.
     */
    static CallOptions expecting(long epoch, Runnable otherwise, CallOptions options) {
        return options.withStreamTracerFactory(new ClientStreamTracer.Factory() {
            @Override
            public ClientStreamTracer newClientStreamTracer(ClientStreamTracer.StreamInfo info, Metadata headers) {
                return new ClientStreamTracer() {
                    @Override
                    public void streamCreated(Attributes transport, Metadata sent) {
                        if (of(transport) != epoch) {
                            otherwise.run();
                        }
                    }
                };
            }
        });
    }
}
