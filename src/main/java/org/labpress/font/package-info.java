/** Faces, shaped text and hyphenation: what typesetting has to know of fonts. */
@NullMarked
package org.labpress.font;

import org.jspecify.annotations.NullMarked;
