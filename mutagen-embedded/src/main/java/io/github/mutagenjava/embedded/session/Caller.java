package io.github.mutagenjava.embedded.session;

import java.util.concurrent.CompletableFuture;

/**
 * Who wants an operation done.
 *
 * @param prompter identifier of who is told and asked on the way; empty if nobody is
 * @param cancelled completes when the caller gives up waiting
 */
public record Caller(String prompter, CompletableFuture<Void> cancelled) {
    /** The daemon itself: tells nobody and never gives up. */
    static final Caller DAEMON = new Caller("", new CompletableFuture<>());
}
