/** Support for tests written with JUnit 5. */
@NullMarked
package io.github.mutagenjava.embedded.junit;

import org.jspecify.annotations.NullMarked;
