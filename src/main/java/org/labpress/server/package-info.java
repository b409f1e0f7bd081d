/** What goes on while an author writes: waiting for files to change. */
@NullMarked
package org.labpress.server;

import org.jspecify.annotations.NullMarked;
