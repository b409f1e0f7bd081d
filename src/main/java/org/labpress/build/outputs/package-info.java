/** One class for each kind of output that a build makes of its pages. */
@NullMarked
package org.labpress.build.outputs;

import org.jspecify.annotations.NullMarked;
