/** Rules about single words. */
@NullMarked
package org.labpress.lint.words;

import org.jspecify.annotations.NullMarked;
