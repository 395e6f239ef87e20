package io.github.mutagenjava.benchmarks.decoding;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.mutagenjava.client.internal.mapping.StateMapping;
import io.github.mutagenjava.client.synchronization.SynchronizationSnapshot;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a list costs between the daemon's bytes and a user's values: reading the message, and the whole of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ListDecoding {
    @Param({"1", "100", "1000"})
    int sessions;

    /** {@code paused} as a new session has it, {@code running} with everything that a busy one shows. */
    @Param({"paused", "running"})
    String kind = "paused";

    private byte[] bytes = new byte[0];
    private ListResponse message = ListResponse.getDefaultInstance();

    @Setup
    public void prepare() throws InvalidProtocolBufferException {
        bytes = kind.equals("paused") ? ListedSessions.paused(sessions) : ListedSessions.running(sessions);
        message = ListResponse.parseFrom(bytes);
    }

    @Benchmark
    public ListResponse parse() throws InvalidProtocolBufferException {
        return ListResponse.parseFrom(bytes);
    }

    @Benchmark
    public SynchronizationSnapshot map() {
        // A message keeps texts that were read once, which a list from the socket never was: see parseAndMap for the
        // truth.
        return StateMapping.toRecord(1, message);
    }

    @Benchmark
    public SynchronizationSnapshot parseAndMap() throws InvalidProtocolBufferException {
        return StateMapping.toRecord(1, ListResponse.parseFrom(bytes));
    }
}
