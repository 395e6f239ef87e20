package io.github.mutagenjava.embedded.prompting;

import io.github.mutagenjava.proto.prompting.HostRequest;
import io.github.mutagenjava.proto.prompting.HostResponse;

/** Carries one message to a hosting client and brings back its one answer. */
@FunctionalInterface
public interface PromptExchange {
    /**
     * Sends and waits, without limit, for the next request of the stream.
     *
     * @throws PromptingException if the stream ends first
     */
    HostRequest exchange(HostResponse response) throws PromptingException;
}
