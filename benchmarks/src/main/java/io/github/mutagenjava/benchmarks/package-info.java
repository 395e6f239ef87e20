/** What the layers cost: load, calls, decoding, monitors and starts, measured from the command line. */
@NullMarked
package io.github.mutagenjava.benchmarks;

import org.jspecify.annotations.NullMarked;
