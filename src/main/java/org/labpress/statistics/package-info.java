/** Statistics of plain numbers: intervals, fits, bins and scores. */
@NullMarked
package org.labpress.statistics;

import org.jspecify.annotations.NullMarked;
