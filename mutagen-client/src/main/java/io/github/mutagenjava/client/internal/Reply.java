package io.github.mutagenjava.client.internal;

/** A message of the daemon, and the connection that delivered it. */
record Reply<R>(long epoch, R message) {}
