/** Tests of what one connection keeps. */
@NullMarked
package io.github.mutagenjava.server.socket;

import org.jspecify.annotations.NullMarked;
