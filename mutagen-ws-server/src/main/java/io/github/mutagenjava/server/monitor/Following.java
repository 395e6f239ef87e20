package io.github.mutagenjava.server.monitor;

import io.github.mutagenjava.client.MutagenException;
import io.github.mutagenjava.client.session.Selection;
import io.github.mutagenjava.server.json.JsonBytes;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One follower and the last picture it was told. A slow one skips pictures, and gets the sum of what it missed. */
public final class Following {

    private static final System.Logger LOG = System.getLogger(Following.class.getName());

    private final MonitorHub hub;
    private final Selection selection;
    private final Follower follower;
    private final Executor workers;
    private final CompletableFuture<Following> begun = new CompletableFuture<>();
    private final AtomicInteger work = new AtomicInteger();
    private final AtomicReference<@Nullable Picture> offered = new AtomicReference<>();
    private volatile boolean closed;
    /** Only the worker that runs {@link #work} touches it. */
    private @Nullable Picture told;

    Following(MonitorHub hub, Selection selection, Follower follower, Executor workers) {
        this.hub = hub;
        this.selection = selection;
        this.follower = follower;
        this.workers = workers;
    }

    /** Tells the follower what is new, if it is ready again. */
    public void proceed() {
        if (!closed && offered.get() != null && work.getAndIncrement() == 0) {
            workers.execute(this::work);
        }
    }

    /** Ends it; nothing is told any more, save what is being told now. */
    public void close() {
        closed = true;
        hub.leave(this);
        begun.cancel(false);
    }

    /**
     * Completes when the follower is about to be given its first list, or fails if there is none to give: the daemon is not
     * there, or this was closed before. Whoever cancels it has to close this as well.
     */
    public CompletableFuture<Following> begun() {
        return begun;
    }

    void offer(Picture picture) {
        // Who joins is offered what was newest then, perhaps later than others offer what is newer.
        offered.accumulateAndGet(picture, Picture::newer);
        proceed();
    }

    void failToBegin(MutagenException cause) {
        if (begun.completeExceptionally(cause)) {
            close();
        }
    }

    private void work() {
        int seen;
        do {
            seen = work.get();
            tellNewest();
        } while (work.addAndGet(-seen) != 0);
    }

    /** What goes wrong with one picture is no reason to be told none of the next. */
    @SuppressWarnings("ReferenceEquality") // A picture is only itself.
    private void tellNewest() {
        try {
            Picture picture = offered.get();
            if (picture != null && picture != told && !closed && follower.isReady()) {
                tell(picture);
            }
        } catch (RuntimeException | Error defect) {
            if (begun.completeExceptionally(defect)) {
                close();
            } else {
                LOG.log(Level.ERROR, "defect while telling a monitor what is new", defect);
            }
        }
    }

    private void tell(Picture picture) {
        Picture last = told;
        if (last == null) {
            tell(picture, picture.whole(selection), this::begin);
        } else if (picture.continues(last)) {
            Optional<JsonBytes> changes = picture.changesSince(last, selection);
            if (changes.isPresent()) {
                tell(picture, changes.get(), follower::changed);
            } else {
                told = picture;
            }
        } else {
            tell(picture, picture.whole(selection), follower::restarted);
        }
    }

    private void tell(Picture picture, JsonBytes text, Consumer<JsonBytes> teller) {
        if (follower.reserve(text.length())) {
            told = picture;
            teller.accept(text);
        }
    }

    private void begin(JsonBytes list) {
        if (begun.complete(this)) {
            follower.began(list);
        } else {
            follower.giveBack(list.length());
        }
    }
}
