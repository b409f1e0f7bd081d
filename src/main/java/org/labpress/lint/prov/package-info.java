/** Rules about where data come from. */
@NullMarked
package org.labpress.lint.prov;

import org.jspecify.annotations.NullMarked;
