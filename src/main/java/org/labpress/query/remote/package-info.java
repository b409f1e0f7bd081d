/**
 * SQL run by the author's own databases, over JDBC, when a command asks for it; no build does. The
 * result becomes a CSV file of the project with a sidecar, which builds read.
 */
@NullMarked
package org.labpress.query.remote;

import org.jspecify.annotations.NullMarked;
