@NullMarked
package io.github.mutagenjava.server.body;

import org.jspecify.annotations.NullMarked;
