/** Tests of options. */
@NullMarked
package io.github.mutagenjava.server.options;

import org.jspecify.annotations.NullMarked;
