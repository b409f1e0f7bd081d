/** Rules on numbers of the text and their sources. */
@NullMarked
package org.labpress.lint.number;

import org.jspecify.annotations.NullMarked;
