/** Rules about tables. */
@NullMarked
package org.labpress.lint.table;

import org.jspecify.annotations.NullMarked;
