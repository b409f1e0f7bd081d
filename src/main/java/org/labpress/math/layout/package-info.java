/**
 * Sets formulas as boxes for print, by the rules of TeX and the measures of an OpenType face for
 * formulas.
 */
@NullMarked
package org.labpress.math.layout;

import org.jspecify.annotations.NullMarked;
