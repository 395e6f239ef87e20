/** What a daemon's own work costs: the first synchronization, changes, idleness and lists. */
@NullMarked
package io.github.mutagenjava.benchmarks.synchronizing;

import org.jspecify.annotations.NullMarked;
