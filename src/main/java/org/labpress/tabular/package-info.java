/** Tables as authors ask for them, and what their cells say once they are bound to data. */
@NullMarked
package org.labpress.tabular;

import org.jspecify.annotations.NullMarked;
