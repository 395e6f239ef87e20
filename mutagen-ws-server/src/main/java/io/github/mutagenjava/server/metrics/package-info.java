/** What the server counts of itself. */
@NullMarked
package io.github.mutagenjava.server.metrics;

import org.jspecify.annotations.NullMarked;
