/** How long a server takes to start, and how much memory it keeps. */
@NullMarked
package io.github.mutagenjava.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
