/** Prompters: who is told what an operation does, and asked what it needs to know. */
@NullMarked
package io.github.mutagenjava.embedded.prompting;

import org.jspecify.annotations.NullMarked;
