/** The bodies of requests: where they end, and how much of them is read. */
@NullMarked
package io.github.mutagenjava.server.body;

import org.jspecify.annotations.NullMarked;
