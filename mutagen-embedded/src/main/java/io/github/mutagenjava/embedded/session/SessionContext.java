package io.github.mutagenjava.embedded.session;

import io.github.mutagenjava.embedded.prompting.PrompterRegistry;
import io.github.mutagenjava.embedded.prompting.PromptingException;

/**
 * What every session shares.
 *
 * @param store where sessions are kept
 * @param index touched by every change
 * @param prompters who is told what is being done
 * @param runs makes a session's runs
 */
record SessionContext(SessionStore store, StateIndex index, PrompterRegistry prompters, RunFactory runs) {
    /** Tells the caller; like the daemon, carries on if the caller cannot be told. */
    void message(Caller caller, String text) {
        try {
            prompters.message(caller.prompter(), text);
        } catch (PromptingException ignored) {
            // A prompter that is gone or broken must not keep an operation from being done.
        }
    }
}
