package io.github.mutagenjava.embedded.prompting;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The prompters that are being hosted, by identifier. Whoever knows an identifier may use it. */
public final class PrompterRegistry {
    private final Map<String, Prompter> prompters = new ConcurrentHashMap<>();

    /**
     * Makes a client known as a prompter.
     *
     * @param identifier what operations will name it by
     * @param exchange carries messages to the client
     * @param allowPrompts whether it may be asked, or only told
     */
    public void register(String identifier, PromptExchange exchange, boolean allowPrompts) {
        prompters.put(identifier, new Prompter(exchange, allowPrompts));
    }

    /** Forgets a prompter; those who wait for it fail. */
    public void unregister(String identifier) {
        Prompter prompter = prompters.remove(identifier);
        if (prompter != null) {
            prompter.unregister();
        }
    }

    /** How many prompters are hosted. */
    public int size() {
        return prompters.size();
    }

    /**
     * Tells a prompter something and waits, without limit, for its acknowledgement. Does nothing for the empty
     * identifier, which stands for operations that nobody started.
     *
     * @throws PromptingException if there is no such prompter, or it breaks the exchange
     */
    public void message(String identifier, String text) throws PromptingException {
        if (!identifier.isEmpty()) {
            find(identifier).message(text);
        }
    }

    /**
     * Asks a prompter and waits, without limit, for its answer.
     *
     * @throws PromptingException if there is no such prompter, it may not be asked, or it breaks the exchange
     */
    public String prompt(String identifier, String text) throws PromptingException {
        return find(identifier).prompt(text);
    }

    private Prompter find(String identifier) throws PromptingException {
        @Nullable Prompter prompter = prompters.get(identifier);
        if (prompter == null) {
            throw new PromptingException("prompter not found");
        }
        return prompter;
    }
}
