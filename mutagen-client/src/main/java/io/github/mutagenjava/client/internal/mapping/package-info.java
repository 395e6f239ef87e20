/** Between the protocol's messages and our records. */
@NullMarked
package io.github.mutagenjava.client.internal.mapping;

import org.jspecify.annotations.NullMarked;
