/**
 * Citations and lists of references as the Citation Style Language prescribes them (CSL 1.0.2): our
 * own processor of its styles.
 */
@NullMarked
package org.labpress.bibliography.csl;

import org.jspecify.annotations.NullMarked;
