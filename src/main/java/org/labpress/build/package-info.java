/**
 * From a project on the disk to its outputs: what is read, in which order, and what is published.
 */
@NullMarked
package org.labpress.build;

import org.jspecify.annotations.NullMarked;
