/** Jupyter notebooks as documents: cells and their stored outputs; nothing is run. */
@NullMarked
package org.labpress.notebook;

import org.jspecify.annotations.NullMarked;
