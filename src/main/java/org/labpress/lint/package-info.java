/**
 * The linter: prose with places, rules, and what silences them. Reads the document, its data and
 * its pages; draws, sets and reads no files.
 */
@NullMarked
package org.labpress.lint;

import org.jspecify.annotations.NullMarked;
