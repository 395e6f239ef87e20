/** Tests of guards alone. */
@NullMarked
package io.github.mutagenjava.server.guard;

import org.jspecify.annotations.NullMarked;
