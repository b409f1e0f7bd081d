/** Rules about citations. */
@NullMarked
package org.labpress.lint.cite;

import org.jspecify.annotations.NullMarked;
