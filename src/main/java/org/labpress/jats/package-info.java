/**
 * A paper for journals: JATS XML, a Crossref deposit and {@code CITATION.cff}. Writers are pure:
 * they give texts, and name the pictures that go along.
 */
@NullMarked
package org.labpress.jats;

import org.jspecify.annotations.NullMarked;
