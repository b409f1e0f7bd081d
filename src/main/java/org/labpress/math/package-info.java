/**
 * Formulas in TeX notation: parsed once into a tree of {@link org.labpress.math.MathNode}, from
 * which MathML is written for pages and boxes are set for print.
 */
@NullMarked
package org.labpress.math;

import org.jspecify.annotations.NullMarked;
