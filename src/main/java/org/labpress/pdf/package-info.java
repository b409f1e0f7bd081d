/** Pages become a tagged PDF. */
@NullMarked
package org.labpress.pdf;

import org.jspecify.annotations.NullMarked;
