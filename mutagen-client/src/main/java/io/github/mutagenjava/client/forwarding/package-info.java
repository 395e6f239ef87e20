/** Forwarding: what to create, and the state of what was created. */
@NullMarked
package io.github.mutagenjava.client.forwarding;

import org.jspecify.annotations.NullMarked;
