package org.labpress.chart;

import org.labpress.source.SourceSpan;

/**
 * A text of a specification and where it stands.
 *
 * @param text without quotes, escapes decoded
 * @param span as written; where the text has no quotes and no escapes, exactly its characters
 */
public record Written(String text, SourceSpan span) {}
