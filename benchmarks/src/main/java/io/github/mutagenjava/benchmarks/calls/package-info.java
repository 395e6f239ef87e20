/** Calls over the daemon's socket: the client beside the generated stub. */
@NullMarked
package io.github.mutagenjava.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
