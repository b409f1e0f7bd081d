/** JSON (RFC 8259), written by our own serializer so that nothing is ever left unescaped. */
@NullMarked
package org.labpress.json;

import org.jspecify.annotations.NullMarked;
