/** What sessions of every type share: identifiers, selections and the URLs of endpoints. */
@NullMarked
package io.github.mutagenjava.client.session;

import org.jspecify.annotations.NullMarked;
