/** Monitors: how long a change takes from the daemon to a frame. */
@NullMarked
package io.github.mutagenjava.benchmarks.following;

import org.jspecify.annotations.NullMarked;
