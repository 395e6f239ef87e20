@NullMarked
package io.github.mutagenjava.benchmarks.following;

import org.jspecify.annotations.NullMarked;
