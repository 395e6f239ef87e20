/** Synchronization: what to create, and the state of what was created. */
@NullMarked
package io.github.mutagenjava.client.synchronization;

import org.jspecify.annotations.NullMarked;
