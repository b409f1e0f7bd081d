/**
 * JSON (RFC 8259): a writer, so that nothing is ever left unescaped, and a reader of trees in which
 * every value keeps its place.
 */
@NullMarked
package org.labpress.json;

import org.jspecify.annotations.NullMarked;
