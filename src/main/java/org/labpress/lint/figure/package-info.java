/** Rules about figures and charts. */
@NullMarked
package org.labpress.lint.figure;

import org.jspecify.annotations.NullMarked;
