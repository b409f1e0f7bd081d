package org.labpress.document;

import org.labpress.source.SourceSpan;

/** A value and the characters that gave it. */
public record Located<T>(T value, SourceSpan span) {}
