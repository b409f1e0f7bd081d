/** Charts as their authors wrote them: the keys and values between the fences. */
@NullMarked
package org.labpress.chart.spec;

import org.jspecify.annotations.NullMarked;
