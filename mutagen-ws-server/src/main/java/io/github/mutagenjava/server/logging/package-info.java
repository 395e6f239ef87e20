/** The form of the log. */
@NullMarked
package io.github.mutagenjava.server.logging;

import org.jspecify.annotations.NullMarked;
