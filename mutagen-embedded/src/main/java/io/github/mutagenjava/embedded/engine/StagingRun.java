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

    StagingRun(Path source, StagingStore store, Cancellation cancellation, ProgressListener listener) {
        this.source = source;
        this.store = store;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    void stage(List<StagingRequest> requests) throws CancelledException {
        try {
            for (int i = 0; i < requests.size(); i++) {
                if (cancellation.isRequested()) {
                    throw new CancelledException();
                }
                stage(requests.get(i), i, requests.size());
            }
        } finally {
            listener.progressed(Optional.empty());
        }
    }

    private void stage(StagingRequest request, int received, int expected) throws CancelledException {
        try (SeekableByteChannel channel = FileHasher.open(NativeName.resolveAll(source, request.path()))) {
            long[] fileReceived = {0};
            begin(request.path(), channel.size(), received, expected);
            store.add(request.path(), request.digest(), channel, size -> {
                if (cancellation.isRequested()) {
                    throw new CancelledException();
                }
                fileReceived[0] += size;
                received(fileReceived[0], size);
            });
        } catch (IOException e) {
            // The other side will find the file missing and report that at its path.
            return;
        }
    }

    /** Like the daemon, zeros do not replace what is shown: an empty file shows the sizes of the one before it. */
    private void begin(String path, long size, int received, int expected) {
        progress = new StagingProgress(
                path,
                size == 0 ? progress.receivedSizeBytes() : 0,
                size == 0 ? progress.expectedSizeBytes() : size,
                received,
                expected,
                progress.totalReceivedSizeBytes());
        if (size == 0) {
            listener.progressed(Optional.of(progress));
        }
    }

    private void received(long fileReceived, int size) {
        progress = new StagingProgress(
                progress.path(),
                fileReceived,
                progress.expectedSizeBytes(),
                progress.receivedFiles(),
                progress.expectedFiles(),
                progress.totalReceivedSizeBytes() + size);
        listener.progressed(Optional.of(progress));
    }
}
