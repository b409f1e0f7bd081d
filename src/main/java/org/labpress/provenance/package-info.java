/** Which bytes a number, a chart or a table came from, and how they were made. */
@NullMarked
package org.labpress.provenance;

import org.jspecify.annotations.NullMarked;
