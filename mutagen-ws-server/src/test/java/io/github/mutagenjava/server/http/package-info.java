/** Tests of how answers come about. */
@NullMarked
package io.github.mutagenjava.server.http;

import org.jspecify.annotations.NullMarked;
