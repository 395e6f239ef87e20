/** What the server is told at start: command line before environment before properties file. */
@NullMarked
package io.github.mutagenjava.server.options;

import org.jspecify.annotations.NullMarked;
