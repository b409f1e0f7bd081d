/**
 * HTML: fragments written from documents, drawings as SVG, foreign markup made safe, and the links
 * and ids of finished pages.
 */
@NullMarked
package org.labpress.html;

import org.jspecify.annotations.NullMarked;
