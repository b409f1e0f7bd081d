/**
 * Charts as drawings. JFreeChart lays axes and plots out on our recorder, with the metrics of the
 * bundled faces, so a chart is the same everywhere.
 */
@NullMarked
package org.labpress.chart.draw;

import org.jspecify.annotations.NullMarked;
