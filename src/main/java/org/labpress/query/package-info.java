/**
 * SQL over the files of a project, by an engine that is found at run time and locked before use.
 */
@NullMarked
package org.labpress.query;

import org.jspecify.annotations.NullMarked;
