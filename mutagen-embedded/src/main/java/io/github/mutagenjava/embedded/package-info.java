/** A small daemon in Java that speaks Mutagen's protocol and synchronizes local folders. */
@NullMarked
package io.github.mutagenjava.embedded;

import org.jspecify.annotations.NullMarked;
