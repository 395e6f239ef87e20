/** The documents of the interface, one reader or writer each. */
@NullMarked
package io.github.mutagenjava.server.json;

import org.jspecify.annotations.NullMarked;
