/** Drawings: paths, text and hover texts in points, ready to be placed in a page of any kind. */
@NullMarked
package org.labpress.drawing;

import org.jspecify.annotations.NullMarked;
