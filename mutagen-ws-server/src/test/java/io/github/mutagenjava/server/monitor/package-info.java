/** Tests of what followers are told. */
@NullMarked
package io.github.mutagenjava.server.monitor;

import org.jspecify.annotations.NullMarked;
