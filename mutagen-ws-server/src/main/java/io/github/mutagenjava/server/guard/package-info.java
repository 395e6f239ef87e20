/** Who may talk to the server: by host, by origin, by token, and how many at a time. */
@NullMarked
package io.github.mutagenjava.server.guard;

import org.jspecify.annotations.NullMarked;
