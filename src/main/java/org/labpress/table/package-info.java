/** Tables from CSV files: typed columns with a place for every cell; filters, groups, summaries. */
@NullMarked
package org.labpress.table;

import org.jspecify.annotations.NullMarked;
