/** The typesetter: a document becomes pages of glyphs at fixed places. */
@NullMarked
package org.labpress.layout;

import org.jspecify.annotations.NullMarked;
