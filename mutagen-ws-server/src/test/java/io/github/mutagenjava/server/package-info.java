/** Tests of the whole server, over real sockets and an embedded daemon. */
@NullMarked
package io.github.mutagenjava.server;

import org.jspecify.annotations.NullMarked;
