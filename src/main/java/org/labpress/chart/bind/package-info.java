/** Charts with their data: columns are found, rows are filtered, grouped and summarised. */
@NullMarked
package org.labpress.chart.bind;

import org.jspecify.annotations.NullMarked;
