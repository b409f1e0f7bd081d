/** Bibliographies: the entries that a paper may cite, each with its place in its file. */
@NullMarked
package org.labpress.bibliography;

import org.jspecify.annotations.NullMarked;
