/**
 * Charts: a specification is read, bound to its data and drawn. JFreeChart lays a chart out; it
 * draws on our recorder, with the metrics of the bundled faces, so a chart is the same everywhere.
 */
@NullMarked
package org.labpress.chart;

import org.jspecify.annotations.NullMarked;
