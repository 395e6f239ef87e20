package io.github.mutagenjava.embedded;

import io.github.mutagenjava.embedded.ScriptedState.ProblemKind;
import io.github.mutagenjava.embedded.ScriptedState.Side;
import io.github.mutagenjava.embedded.engine.Change;
import io.github.mutagenjava.embedded.engine.Conflict;
import io.github.mutagenjava.embedded.engine.Digest;
import io.github.mutagenjava.embedded.engine.EndpointState;
import io.github.mutagenjava.embedded.engine.EngineState;
import io.github.mutagenjava.embedded.engine.Entry;
import io.github.mutagenjava.embedded.engine.EntryKind;
import io.github.mutagenjava.embedded.engine.Problem;
import io.github.mutagenjava.embedded.engine.StagingProgress;
import io.github.mutagenjava.embedded.engine.SynchronizationStatus;
import io.github.mutagenjava.proto.rules.TextForms;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Turns scripted states into what the engine would have reported. */
final class ScriptedEngineState {
    private static final int DIGEST_BYTES = 20;

    private ScriptedEngineState() {}

    static EngineState of(ScriptedState scripted) {
        SynchronizationStatus status = status(scripted.status());
        return new EngineState(
                status,
                scripted.lastError(),
                scripted.successfulCycles(),
                shown(scripted.conflicts()).stream()
                        .map(ScriptedEngineState::conflict)
                        .toList(),
                excluded(scripted.conflicts()),
                endpoint(scripted, Side.ALPHA, status),
                endpoint(scripted, Side.BETA, status));
    }

    private static SynchronizationStatus status(String text) {
        int number = TextForms.SYNCHRONIZATION_STATUS.parse(text).getNumber();
        return Arrays.stream(SynchronizationStatus.values())
                .filter(status -> status.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** A halted session still shows its endpoints as connected. */
    private static EndpointState endpoint(ScriptedState scripted, Side side, SynchronizationStatus status) {
        boolean connected = status.isConnected() || status.isHalted();
        List<Problem> scan = problems(scripted, side, ProblemKind.SCAN);
        List<Problem> transition = problems(scripted, side, ProblemKind.TRANSITION);
        return new EndpointState(
                connected,
                connected && scripted.successfulCycles() > 0,
                0,
                0,
                0,
                0,
                shown(scan),
                excluded(scan),
                shown(transition),
                excluded(transition),
                scripted.staging().filter(staging -> staging.side() == side).map(ScriptedEngineState::progress));
    }

    private static List<Problem> problems(ScriptedState scripted, Side side, ProblemKind kind) {
        return scripted.problems().stream()
                .filter(problem -> problem.side() == side && problem.kind() == kind)
                .map(problem -> new Problem(problem.path(), problem.error()))
                .toList();
    }

    private static StagingProgress progress(ScriptedState.Staging staging) {
        return new StagingProgress(
                staging.path(),
                staging.receivedSizeBytes(),
                staging.expectedSizeBytes(),
                staging.receivedFiles(),
                staging.expectedFiles(),
                staging.totalReceivedSizeBytes());
    }

    private static Conflict conflict(String path) {
        return new Conflict(
                path, List.of(new Change(path, file('0'), file('a'))), List.of(new Change(path, file('0'), file('b'))));
    }

    private static Entry file(char content) {
        byte[] digest = new byte[DIGEST_BYTES];
        Arrays.fill(digest, (byte) content);
        return new Entry(EntryKind.FILE, Map.of(), Digest.of(digest), false, "", "");
    }

    private static <T> List<T> shown(List<T> list) {
        return list.subList(0, Math.min(list.size(), EngineState.LIST_LIMIT));
    }

    private static long excluded(List<?> list) {
        return Math.max(0, list.size() - EngineState.LIST_LIMIT);
    }
}
