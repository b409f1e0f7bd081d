/** Rules on how numbers, units and punctuation are written. */
@NullMarked
package org.labpress.lint.format;

import org.jspecify.annotations.NullMarked;
