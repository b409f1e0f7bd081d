package org.labpress.layout;

import java.util.Optional;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;

/**
 * A finding that a draft shows beside the line it is about, and in a list behind the text.
 *
 * @param rule id, such as {@code words/double-word}
 * @param message one clause
 * @param hint what to do; empty if there is nothing to say
 */
public record ReviewNote(
    String rule, Severity severity, String message, Optional<String> hint, SourceSpan span) {}
