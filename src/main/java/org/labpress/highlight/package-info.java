/** Code to a stream of tokens: one stream for pages, decks and papers. */
@NullMarked
package org.labpress.highlight;

import org.jspecify.annotations.NullMarked;
