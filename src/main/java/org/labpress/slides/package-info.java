/** Slide decks: a document divided into slides, and the slides as HTML. */
@NullMarked
package org.labpress.slides;

import org.jspecify.annotations.NullMarked;
