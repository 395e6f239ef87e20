/**
 * The rules that the client and the embedded daemon share: what the daemon refuses and in which words, label selectors,
 * identifiers, text forms. All of it is pure: nothing here blocks, and everything may be used from any thread.
 *
 * <p>Error texts are facts of the protocol: they are the daemon's, to the letter, those of 0.18 where releases differ.
 */
@NullMarked
package io.github.mutagenjava.proto.rules;

import org.jspecify.annotations.NullMarked;
