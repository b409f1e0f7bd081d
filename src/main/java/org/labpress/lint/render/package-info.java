/** Rules about pages as they were set. */
@NullMarked
package org.labpress.lint.render;

import org.jspecify.annotations.NullMarked;
