/** The four gRPC services of the daemon, and the server that carries them over a Unix domain socket. */
@NullMarked
package io.github.mutagenjava.embedded.service;

import org.jspecify.annotations.NullMarked;
