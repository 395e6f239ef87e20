/** The place in the file system where the daemon is found, and the lock that keeps it to one daemon. */
@NullMarked
package io.github.mutagenjava.embedded.socket;

import org.jspecify.annotations.NullMarked;
