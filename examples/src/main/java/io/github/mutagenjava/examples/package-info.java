/** Programs to copy from: each is one file, takes {@code --sock}, and uses an embedded daemon without it. */
@NullMarked
package io.github.mutagenjava.examples;

import org.jspecify.annotations.NullMarked;
