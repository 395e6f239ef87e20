package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Watches everything below a root that is not ignored. A root that is absent or a file is watched through its parent.
 * Where watching is not possible (or not wanted), the root is looked at in intervals instead.
 */
final class RootWatch implements AutoCloseable {
    static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final Path root;
    private final Ignorer ignorer;
    private final boolean pollOnly;
    private final Duration interval;
    private final WatchListener listener;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wakeUp = lock.newCondition();
    private boolean closed;
    private boolean hinted;
    /** Belongs to the watch's thread. */
    private boolean established;

    private @Nullable WatchService service;

    RootWatch(EndpointSettings settings, Ignorer ignorer, WatchListener listener, String name) {
        this.root = settings.root();
        this.ignorer = ignorer;
        this.pollOnly = settings.watchMode() == WatchMode.FORCE_POLL;
        this.interval = settings.watchPollingInterval();
        this.listener = listener;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Something was made in the root: if it could not be watched before, perhaps it can be now. */
    void hint() {
        lock.lock();
        try {
            hinted = true;
            wakeUp.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            closeService();
            wakeUp.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeService() {
        if (service != null) {
            try {
                service.close();
            } catch (IOException e) {
                // Closing releases a descriptor; there is nothing to do about a failure, and nothing depends on it.
                return;
            } finally {
                service = null;
            }
        }
    }

    private void run() {
        while (!isClosed()) {
            if (!pollOnly) {
                try {
                    watch();
                    lost();
                    continue;
                } catch (IOException | DirectoryIteratorException e) {
                    // Out of watches, no parent, or changed while being walked: look ourselves for a while.
                    lost();
                } catch (ClosedWatchServiceException e) {
                    continue;
                }
            }
            if (waitForInterval()) {
                listener.poll();
            }
        }
    }

    private void established() {
        established = true;
        listener.established();
    }

    /** A watch that never was is not lost: telling so after each attempt would begin a cycle, which begins an attempt. */
    private void lost() {
        if (established) {
            established = false;
            listener.lost();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Waits; returns whether it is time to look. */
    private boolean waitForInterval() {
        lock.lock();
        try {
            long remaining = interval.toNanos();
            while (!closed && !hinted && remaining > 0) {
                remaining = wakeUp.awaitNanos(remaining);
            }
            boolean look = !closed && !(hinted && !pollOnly);
            hinted = false;
            return look;
        } catch (InterruptedException e) {
            closed = true;
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Watches until the watch is lost. */
    private void watch() throws IOException {
        WatchService opened = root.getFileSystem().newWatchService();
        lock.lock();
        try {
            if (closed) {
                opened.close();
                return;
            }
            service = opened;
        } finally {
            lock.unlock();
        }
        try {
            if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
                new TreeWatch(root, ignorer, listener, opened).run(this::established);
            } else {
                watchParent(opened);
            }
        } catch (InterruptedException e) {
            lock.lock();
            try {
                closed = true;
            } finally {
                lock.unlock();
            }
        } finally {
            lock.lock();
            try {
                closeService();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Reports changes of the root itself until it becomes a directory. */
    private void watchParent(WatchService opened) throws IOException, InterruptedException {
        Path parent = root.getParent();
        if (parent == null) {
            throw new IOException("a file system's root that is not a directory");
        }
        parent.register(opened, KINDS);
        established();
        while (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            WatchKey key = opened.take();
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.context() == null || event.context().equals(root.getFileName())) {
                    listener.changed("", "", true);
                }
            }
            if (!key.reset()) {
                return;
            }
        }
    }
}
