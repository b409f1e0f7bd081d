package org.labpress.document;

import org.labpress.source.SourceSpan;

/**
 * Where authors work.
 *
 * @param id what authors refer to: an index or a name
 */
public record Affiliation(String id, String name, SourceSpan span) {}
