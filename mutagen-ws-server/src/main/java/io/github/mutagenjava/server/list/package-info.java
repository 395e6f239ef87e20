/** Lists that are encoded once and proved fresh before they are sent. */
@NullMarked
package io.github.mutagenjava.server.list;

import org.jspecify.annotations.NullMarked;
