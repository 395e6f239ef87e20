/** Sessions as the daemon keeps them: the registry, one controller for each, their files, and the state index. */
@NullMarked
package io.github.mutagenjava.embedded.session;

import org.jspecify.annotations.NullMarked;
