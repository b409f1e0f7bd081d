/** Reads the files in which the styles of papers are written. */
@NullMarked
package org.labpress.build.style;

import org.jspecify.annotations.NullMarked;
