/** Rules for readers who cannot see, hear or guess. */
@NullMarked
package org.labpress.lint.a11y;

import org.jspecify.annotations.NullMarked;
