/** The living part of the client: one engine of futures over gRPC, and the views on it. Not exported. */
@NullMarked
package io.github.mutagenjava.client.internal;

import org.jspecify.annotations.NullMarked;
