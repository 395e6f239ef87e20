/** Where the server starts and how its parts hang together: read Main, MutagenServer, Routes. */
@NullMarked
package io.github.mutagenjava.server;

import org.jspecify.annotations.NullMarked;
