/**
 * Files with places: text, spans, diagnostics, and the one door to files, clock and environment.
 */
@NullMarked
package org.labpress.source;

import org.jspecify.annotations.NullMarked;
