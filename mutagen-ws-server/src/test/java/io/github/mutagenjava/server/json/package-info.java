/** Tests of the documents. */
@NullMarked
package io.github.mutagenjava.server.json;

import org.jspecify.annotations.NullMarked;
