/** The page in a real browser, over the server and an embedded daemon that synchronizes real folders. */
@NullMarked
package io.github.mutagenjava.server.browser;

import org.jspecify.annotations.NullMarked;
