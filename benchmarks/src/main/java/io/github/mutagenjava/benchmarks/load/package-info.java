/** Load on a server: lists over HTTP and WebSocket, as many as it answers. */
@NullMarked
package io.github.mutagenjava.benchmarks.load;

import org.jspecify.annotations.NullMarked;
