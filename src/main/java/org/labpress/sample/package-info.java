/** Samples of text: which rows of a file are shown, and how they are called. */
@NullMarked
package org.labpress.sample;

import org.jspecify.annotations.NullMarked;
