/**
 * The document model: what an author wrote, as immutable nodes that know their place in the source.
 */
@NullMarked
package org.labpress.document;

import org.jspecify.annotations.NullMarked;
