/** One WebSocket connection: its requests, questions, monitors and unsent frames. */
@NullMarked
package io.github.mutagenjava.server.socket;

import org.jspecify.annotations.NullMarked;
