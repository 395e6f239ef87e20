/** One watch over the daemon for all who follow it. */
@NullMarked
package io.github.mutagenjava.server.monitor;

import org.jspecify.annotations.NullMarked;
