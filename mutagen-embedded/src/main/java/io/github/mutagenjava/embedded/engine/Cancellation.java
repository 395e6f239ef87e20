package io.github.mutagenjava.embedded.engine;

/** Asked often during long work; says when to give up. */
@FunctionalInterface
interface Cancellation {
    boolean isRequested();
}
