/** Tests of what is counted. */
@NullMarked
package io.github.mutagenjava.server.metrics;

import org.jspecify.annotations.NullMarked;
