@NullMarked
package io.github.mutagenjava.benchmarks.load;

import org.jspecify.annotations.NullMarked;
