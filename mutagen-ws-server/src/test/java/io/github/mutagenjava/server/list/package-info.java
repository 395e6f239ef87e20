/** Tests of how lists are shared. */
@NullMarked
package io.github.mutagenjava.server.list;

import org.jspecify.annotations.NullMarked;
