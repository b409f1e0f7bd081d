/**
 * The passes: each takes a document and returns a document that knows a little more, until nothing
 * in it is open.
 */
@NullMarked
package org.labpress.pass;

import org.jspecify.annotations.NullMarked;
