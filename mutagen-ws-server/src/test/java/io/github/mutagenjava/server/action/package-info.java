/** Tests of the way from a request to the client. */
@NullMarked
package io.github.mutagenjava.server.action;

import org.jspecify.annotations.NullMarked;
