package io.github.mutagenjava.embedded.session;

import io.github.mutagenjava.embedded.prompting.PrompterRegistry;
import io.github.mutagenjava.embedded.prompting.PromptingException;
import java.util.List;

/** What a script has said to whoever connects an endpoint. */
final class Conversation {
    private final PrompterRegistry prompters;
    private final List<ConversationStep> steps;

    Conversation(PrompterRegistry prompters, List<ConversationStep> steps) {
        this.prompters = prompters;
        this.steps = steps;
    }

    /** Goes through all steps; fails, without saying at which endpoint, at the first that goes wrong. */
    void hold(Caller caller) throws OperationException {
        for (ConversationStep step : steps) {
            if (step instanceof ConversationStep.Message message) {
                tell(caller, message.text());
            } else if (step instanceof ConversationStep.Prompt prompt) {
                ask(caller, prompt);
            }
            if (caller.cancelled().isDone()) {
                throw new OperationException("unable to dial agent endpoint: context canceled");
            }
        }
    }

    private void tell(Caller caller, String text) throws OperationException {
        try {
            prompters.message(caller.prompter(), text);
        } catch (PromptingException e) {
            throw new OperationException(
                    "unable to dial agent endpoint: unable to message prompter: " + e.getMessage(), e);
        }
    }

    private void ask(Caller caller, ConversationStep.Prompt prompt) throws OperationException {
        String answer;
        try {
            answer = prompters.prompt(caller.prompter(), prompt.text());
        } catch (PromptingException e) {
            // The helper that ssh asks through says no more than that there is no answer.
            throw new OperationException(prompt.failure());
        }
        if (!answer.equals(prompt.answer())) {
            throw new OperationException(prompt.failure());
        }
    }
}
