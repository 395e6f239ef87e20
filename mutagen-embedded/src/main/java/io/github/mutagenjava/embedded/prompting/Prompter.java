package io.github.mutagenjava.embedded.prompting;

import io.github.mutagenjava.proto.prompting.HostRequest;
import io.github.mutagenjava.proto.prompting.HostResponse;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One hosting client. At most one message is on its way at a time; others wait their turn. After one violation of the
 * exchange it is dead for good: the two sides can no longer tell which answer belongs to which message.
 */
final class Prompter {
    private final PromptExchange exchange;
    private final boolean allowPrompts;
    private final ReentrantLock turn = new ReentrantLock(true);
    private boolean failed;
    private volatile boolean unregistered;

    Prompter(PromptExchange exchange, boolean allowPrompts) {
        this.exchange = exchange;
        this.allowPrompts = allowPrompts;
    }

    void message(String text) throws PromptingException {
        acquire();
        try {
            exchange(HostResponse.newBuilder().setMessage(text).build());
        } catch (PromptingException e) {
            throw e.within("unable to message: ");
        } finally {
            turn.unlock();
        }
    }

    String prompt(String text) throws PromptingException {
        acquire();
        try {
            return exchange(
                    HostResponse.newBuilder().setIsPrompt(true).setMessage(text).build());
        } catch (PromptingException e) {
            throw e.within("unable to prompt: ");
        } finally {
            turn.unlock();
        }
    }

    /** Sends away all who wait for their turn; the one whose turn it is ends with the stream. */
    void unregister() {
        unregistered = true;
    }

    private void acquire() throws PromptingException {
        turn.lock();
        if (unregistered) {
            turn.unlock();
            throw new PromptingException("unable to acquire prompter");
        }
    }

    private String exchange(HostResponse message) throws PromptingException {
        if (failed) {
            throw new PromptingException("prompter encountered previous error");
        }
        if (message.getIsPrompt() && !allowPrompts) {
            throw new PromptingException("prompter only supports messaging");
        }
        failed = true;
        HostRequest answer = exchange.exchange(message);
        check(answer, message.getIsPrompt());
        failed = false;
        return answer.getResponse();
    }

    private static void check(HostRequest answer, boolean prompt) throws PromptingException {
        if (answer.getAllowPrompts()) {
            throw new PromptingException("invalid request received: unexpected prompt allowance specification");
        }
        if (!prompt && !answer.getResponse().isEmpty()) {
            throw new PromptingException(
                    "invalid request received: unexpected response value when performing messaging");
        }
    }
}
