/** What is served to plain HTTP requests. */
@NullMarked
package io.github.mutagenjava.server.http;

import org.jspecify.annotations.NullMarked;
