/** The client of the Mutagen daemon: where to start, and what can go wrong. */
@NullMarked
package io.github.mutagenjava.client;

import org.jspecify.annotations.NullMarked;
