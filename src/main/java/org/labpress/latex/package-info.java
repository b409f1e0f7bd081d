/** A document as LaTeX source: what arXiv and journals take. */
@NullMarked
package org.labpress.latex;

import org.jspecify.annotations.NullMarked;
