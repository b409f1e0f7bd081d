/** Rules about the parts of a page and what leads from one to another. */
@NullMarked
package org.labpress.lint.structure;

import org.jspecify.annotations.NullMarked;
