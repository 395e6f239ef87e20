/** From a request to the client: which action it is, what it does, how its failure is told. */
@NullMarked
package io.github.mutagenjava.server.action;

import org.jspecify.annotations.NullMarked;
