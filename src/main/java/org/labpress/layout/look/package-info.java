/** The parameters of a style of papers: what each part of a page looks like. */
@NullMarked
package org.labpress.layout.look;

import org.jspecify.annotations.NullMarked;
