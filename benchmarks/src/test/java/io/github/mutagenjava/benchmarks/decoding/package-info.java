@NullMarked
package io.github.mutagenjava.benchmarks.decoding;

import org.jspecify.annotations.NullMarked;
