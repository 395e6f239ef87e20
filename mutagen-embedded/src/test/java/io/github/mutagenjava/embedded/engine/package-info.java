@NullMarked
package io.github.mutagenjava.embedded.engine;

import org.jspecify.annotations.NullMarked;
