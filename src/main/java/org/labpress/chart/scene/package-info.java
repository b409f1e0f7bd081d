/**
 * What a chart shows in the terms of its data: axes, series, and shapes at positions and values.
 */
@NullMarked
package org.labpress.chart.scene;

import org.jspecify.annotations.NullMarked;
