package io.github.mutagenjava.server.json;

import io.github.mutagenjava.client.synchronization.EndpointState;
import io.github.mutagenjava.client.synchronization.Problem;
import io.github.mutagenjava.client.synchronization.StagingProgress;
import io.github.mutagenjava.client.synchronization.SynchronizationState;
import io.github.mutagenjava.client.synchronization.SynchronizationStatus;
import java.io.IOException;
import java.util.List;

/** Writes the whole picture of a session. */
final class StateWriter {

    private StateWriter() {}

    static void write(JsonOutput out, SynchronizationState state) throws IOException {
        out.json.beginObject().name("session");
        SessionWriter.write(out, state.session());
        if (state.status() != SynchronizationStatus.DISCONNECTED) {
            out.text("status", state.status().text());
        }
        out.text("lastError", state.lastError().orElse(""));
        out.number("successfulCycles", state.successfulCycles());
        ConflictWriter.write(out, "conflicts", state.conflicts());
        out.number("excludedConflicts", state.excludedConflicts());
        writeEndpoint(out, "alphaState", state.alphaState());
        writeEndpoint(out, "betaState", state.betaState());
        out.json.endObject();
    }

    private static void writeEndpoint(JsonOutput out, String name, EndpointState state) throws IOException {
        out.json.name(name).beginObject();
        out.flag("connected", state.connected());
        out.flag("scanned", state.scanned());
        out.number("directories", state.directories());
        out.number("files", state.files());
        out.number("symbolicLinks", state.symbolicLinks());
        out.number("totalFileSize", state.totalFileSizeBytes());
        writeProblems(out, "scanProblems", state.scanProblems());
        out.number("excludedScanProblems", state.excludedScanProblems());
        writeProblems(out, "transitionProblems", state.transitionProblems());
        out.number("excludedTransitionProblems", state.excludedTransitionProblems());
        if (state.stagingProgress().isPresent()) {
            writeStaging(out, state.stagingProgress().get());
        }
        out.json.endObject();
    }

    private static void writeProblems(JsonOutput out, String name, List<Problem> problems) throws IOException {
        if (problems.isEmpty()) {
            return;
        }
        out.json.name(name).beginArray();
        for (Problem problem : problems) {
            out.json.beginObject();
            out.text("path", problem.path());
            out.text("error", problem.error());
            out.json.endObject();
        }
        out.json.endArray();
    }

    private static void writeStaging(JsonOutput out, StagingProgress progress) throws IOException {
        out.json.name("stagingProgress").beginObject();
        out.text("path", progress.path());
        out.number("receivedSize", progress.receivedSizeBytes());
        out.number("expectedSize", progress.expectedSizeBytes());
        out.number("receivedFiles", progress.receivedFiles());
        out.number("expectedFiles", progress.expectedFiles());
        out.number("totalReceivedSize", progress.totalReceivedSizeBytes());
        out.json.endObject();
    }
}
