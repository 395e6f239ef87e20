package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Brings files from one root into the staging store of the other endpoint. A file that cannot be read, has changed
 * since the scan or cannot be stored is left out: the change that needs it will say so.
 */
final class StagingRun {
    static final int FILES_WORTH_A_THREAD = 32;

    private final Path source;
    private final StagingStore store;
    private final Cancellation cancellation;
    private final ProgressListener listener;
    private StagingProgress progress = new StagingProgress("", 0, 0, 0, 0, 0);
    private int expected;
    private int finished;

    StagingRun(Path source, StagingStore store, Cancellation cancellation, ProgressListener listener) {
        this.source = source;
        this.store = store;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    void stage(List<StagingRequest> requests) throws CancelledException {
        expected = requests.size();
        Queue<StagingRequest> remaining = new ConcurrentLinkedQueue<>(requests);
        try {
            if (requests.size() < FILES_WORTH_A_THREAD) {
                stageAll(remaining);
            } else {
                stageWithHelp(remaining);
            }
        } finally {
            listener.progressed(Optional.empty());
        }
    }

    /** Many small files keep two processors busy. Both threads have ended when this returns or throws. */
    private void stageWithHelp(Queue<StagingRequest> remaining) throws CancelledException {
        HelpingThread helper = HelpingThread.start("staging", () -> stageAll(remaining));
        try {
            stageAll(remaining);
        } finally {
            helper.awaitEnd();
        }
        helper.join();
    }

    /** Stages until nothing remains; who gives up does so for both threads. */
    private void stageAll(Queue<StagingRequest> remaining) throws CancelledException {
        StagingIntake intake = store.newIntake();
        try {
            for (StagingRequest next = remaining.poll(); next != null; next = remaining.poll()) {
                if (cancellation.isRequested()) {
                    throw new CancelledException();
                }
                stage(next, intake);
                finished();
            }
        } finally {
            remaining.clear();
        }
    }

    private void stage(StagingRequest request, StagingIntake intake) throws CancelledException {
        try (SeekableByteChannel channel = FileHasher.open(NativeName.resolveAll(source, request.path()))) {
            long size = channel.size();
            if (size == 0) {
                received(request.path(), 0, 0, 0);
            }
            long[] fileReceived = {0};
            intake.add(request.path(), request.digest(), channel, block -> {
                if (cancellation.isRequested()) {
                    throw new CancelledException();
                }
                fileReceived[0] += block;
                received(request.path(), size, fileReceived[0], block);
            });
        } catch (IOException e) {
            // The other side will find the file missing and report that at its path.
            return;
        }
    }

    /** Like the daemon, zeros do not replace what is shown: an empty file shows the sizes of the one before it. */
    private synchronized void received(String path, long size, long fileReceived, int block) {
        progress = new StagingProgress(
                path,
                fileReceived == 0 ? progress.receivedSizeBytes() : fileReceived,
                size == 0 ? progress.expectedSizeBytes() : size,
                finished,
                expected,
                progress.totalReceivedSizeBytes() + block);
        listener.progressed(Optional.of(progress));
    }

    private synchronized void finished() {
        finished++;
    }
}
