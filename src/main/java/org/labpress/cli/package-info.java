/** The command line: options in, calls of the build, findings printed. */
@NullMarked
package org.labpress.cli;

import org.jspecify.annotations.NullMarked;
