@NullMarked
package io.github.mutagenjava.benchmarks;

import org.jspecify.annotations.NullMarked;
