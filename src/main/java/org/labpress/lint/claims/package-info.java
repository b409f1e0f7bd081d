/** Rules on what the evidence permits to say. */
@NullMarked
package org.labpress.lint.claims;

import org.jspecify.annotations.NullMarked;
