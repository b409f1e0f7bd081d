/**
 * Reads Markdown into the document model. flexmark finds blocks and inlines; what it does not know,
 * or does in another way than we promise, is read by one class per construct.
 */
@NullMarked
package org.labpress.markdown;

import org.jspecify.annotations.NullMarked;
