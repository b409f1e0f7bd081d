/** Rules on what the data behind a chart can show. */
@NullMarked
package org.labpress.lint.result;

import org.jspecify.annotations.NullMarked;
