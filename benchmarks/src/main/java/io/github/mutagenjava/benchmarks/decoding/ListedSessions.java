package io.github.mutagenjava.benchmarks.decoding;

import com.google.protobuf.Timestamp;
import io.github.mutagenjava.proto.synchronization.Configuration;
import io.github.mutagenjava.proto.synchronization.EndpointState;
import io.github.mutagenjava.proto.synchronization.ListResponse;
import io.github.mutagenjava.proto.synchronization.Session;
import io.github.mutagenjava.proto.synchronization.State;
import io.github.mutagenjava.proto.synchronization.Status;
import io.github.mutagenjava.proto.synchronization.Version;
import io.github.mutagenjava.proto.synchronization.core.Change;
import io.github.mutagenjava.proto.synchronization.core.Conflict;
import io.github.mutagenjava.proto.synchronization.core.Problem;
import io.github.mutagenjava.proto.url.Protocol;
import io.github.mutagenjava.proto.url.URL;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lists as a daemon would send them. */
final class ListedSessions {
    private ListedSessions() {}

    static byte[] paused(int count) {
        return list(
                count,
                number -> State.newBuilder()
                        .setSession(session(number).setPaused(true))
                        .build());
    }

    static byte[] running(int count) {
        return list(count, ListedSessions::watching);
    }

    private static byte[] list(int count, IntFunction<State> state) {
        return ListResponse.newBuilder()
                .setStateIndex(427_168)
                .addAllSessionStates(
                        IntStream.rangeClosed(1, count).mapToObj(state).toList())
                .build()
                .toByteArray();
    }

    private static State watching(int number) {
        return State.newBuilder()
                .setSession(session(number).putLabels("env", "staging").putLabels("team", "web"))
                .setStatus(Status.Watching)
                .setSuccessfulCycles(17)
                .setLastError("beta scan error: unable to receive scan response: unexpected EOF")
                .addConflicts(Conflict.newBuilder()
                        .setRoot("notes.txt")
                        .addAlphaChanges(Change.newBuilder().setPath("notes.txt"))
                        .addBetaChanges(Change.newBuilder().setPath("notes.txt")))
                .setAlphaState(endpoint())
                .setBetaState(endpoint()
                        .addScanProblems(Problem.newBuilder()
                                .setPath("private")
                                .setError("unable to open directory: permission denied")))
                .build();
    }

    private static EndpointState.Builder endpoint() {
        return EndpointState.newBuilder()
                .setConnected(true)
                .setScanned(true)
                .setDirectories(1_204)
                .setFiles(18_730)
                .setSymbolicLinks(12)
                .setTotalFileSize(734_003_200L);
    }

    private static Session.Builder session(int number) {
        return Session.newBuilder()
                .setIdentifier("sync_%043d".formatted(number))
                .setVersion(Version.Version1)
                .setCreationTime(Timestamp.newBuilder()
                        .setSeconds(1_790_000_000L + number)
                        .setNanos(168_591_000))
                .setCreatingVersionMinor(18)
                .setCreatingVersionPatch(1)
                .setAlpha(URL.newBuilder().setPath("/home/me/projects/web-" + number))
                .setBeta(URL.newBuilder()
                        .setProtocol(Protocol.SSH)
                        .setUser("deploy")
                        .setHost("staging")
                        .setPath("~/web-" + number))
                // A daemon sends these three even when nothing is set in them.
                .setConfiguration(Configuration.getDefaultInstance())
                .setConfigurationAlpha(Configuration.getDefaultInstance())
                .setConfigurationBeta(Configuration.getDefaultInstance())
                .setName("web-" + number);
    }
}
