package io.github.mutagenjava.embedded.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What both sides agreed on last, in memory and on disk, also through a crash in the middle of a change. */
final class AgreedState {
    private final Path archive;
    private final TransitionJournal journal;
    private final FaultHook hook;
    private TransitionJournal.Begun begun = TransitionJournal.Begun.NOTHING;
    private @Nullable Entry content;

    AgreedState(SessionHistory history, FaultHook hook) {
        this.archive = history.archive();
        this.journal = new TransitionJournal(history.journal(), archive);
        this.hook = hook;
    }

    void load() throws EngineException {
        content = Archive.load(archive);
        begun = journal.read();
    }

    /** What both sides agreed on last; {@code null} for nothing. */
    @Nullable Entry content() {
        return content;
    }

    /** What the last process had already carried over when it ended counts as agreed on. */
    void recover(@Nullable Entry alphaContent, @Nullable Entry betaContent) throws EngineException {
        if (!begun.isEmpty()) {
            save(begun.done(content, alphaContent, betaContent));
            end();
            begun = TransitionJournal.Begun.NOTHING;
        }
    }

    /** Called before changes are made. */
    void begin(Reconciliation reconciliation) throws EngineException {
        try {
            journal.write(reconciliation);
        } catch (IOException e) {
            throw new EngineException("unable to save journal: " + OperatingSystemError.text(e), e);
        }
        hook.reached("after writing the journal");
    }

    /** Called when the changes that were begun are saved. */
    void end() throws EngineException {
        try {
            journal.clear();
        } catch (IOException e) {
            throw new EngineException("unable to clear journal: " + OperatingSystemError.text(e), e);
        }
    }

    /** Makes changes to what is agreed on, on disk first. */
    void save(List<Change> changes) throws EngineException {
        if (changes.isEmpty()) {
            return;
        }
        Entry agreed;
        try {
            agreed = TreeChanges.apply(content, changes);
        } catch (EngineException e) {
            throw new EngineException("unable to propagate changes to ancestor: " + e.getMessage(), e);
        }
        hook.reached("before saving the archive");
        try {
            Archive.save(archive, agreed);
        } catch (IOException e) {
            throw new EngineException("unable to save ancestor: " + OperatingSystemError.text(e), e);
        }
        hook.reached("after saving the archive");
        content = agreed;
    }
}
