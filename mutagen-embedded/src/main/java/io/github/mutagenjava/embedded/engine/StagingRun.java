package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Brings files from one root into the staging store of the other endpoint. A file that cannot be read, has changed
 * since the scan or cannot be stored is left out: the change that needs it will say so.
 */
final class StagingRun {
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

    /** Stages all; both threads have ended when this returns or throws. */
    void stage(List<StagingRequest> requests) throws CancelledException {
        expected = requests.size();
        try (SharedWork<StagingRequest> work = new SharedWork<>("staging", this::stager)) {
            for (StagingRequest request : requests) {
                work.add(request);
            }
            work.finish();
        } finally {
            listener.progressed(Optional.empty());
        }
    }

    private SharedWork.Worker<StagingRequest> stager() {
        StagingIntake intake = store.newIntake();
        return request -> {
            if (cancellation.isRequested()) {
                throw new CancelledException();
            }
            stage(request, intake);
            finished();
        };
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
