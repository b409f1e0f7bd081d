package org.labpress.source;

/**
 * A range of characters in one source file: {@code start} inclusive, {@code end} exclusive.
 *
 * <p>Both offsets count UTF-16 code units from the start of {@link SourceFile#text()}, 0-based, so
 * that {@code file.text().substring(start, end)} is the text of the span. Lines and columns are
 * derived when a diagnostic is printed; nothing else should store them.
 */
public record SourceSpan(SourceFile file, int start, int end) {
  public SourceSpan {
    if (start < 0 || end < start || end > file.text().length()) {
      throw new IllegalArgumentException(
          "span [%d, %d) does not lie within %s (%d characters)"
              .formatted(start, end, file.path(), file.text().length()));
    }
  }

  // Written out: those that Java would make cost each start some milliseconds.
  @Override
  public boolean equals(Object other) {
    return other instanceof SourceSpan span
        && start == span.start
        && end == span.end
        && file.equals(span.file);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * file.hashCode() + start) + end;
  }

  /** Returns the characters of the span. */
  public String text() {
    return file.text().substring(start, end);
  }

  public int length() {
    return end - start;
  }

  /** Returns the 1-based line of the start. */
  public int line() {
    return file.lineAt(start);
  }

  /** Returns the 1-based column of the start, in code points. */
  public int column() {
    return file.columnAt(start);
  }

  /** Returns whether the other span lies in this one; a span contains itself. */
  public boolean contains(SourceSpan other) {
    return file.equals(other.file) && start <= other.start && other.end <= end;
  }

  /**
   * Returns the smallest span that holds this one and the other.
   *
   * @param other a span of the same file
   */
  public SourceSpan cover(SourceSpan other) {
    if (!file.equals(other.file)) {
      throw new IllegalArgumentException("%s and %s lie in different files".formatted(this, other));
    }
    return new SourceSpan(file, Math.min(start, other.start), Math.max(end, other.end));
  }

  /**
   * Returns a part of this span.
   *
   * @param from offset from the start of this span, inclusive
   * @param to offset from the start of this span, exclusive
   */
  public SourceSpan part(int from, int to) {
    return new SourceSpan(file, start + from, start + to);
  }

  /** Returns {@code path:line:column} of the start. */
  @Override
  public String toString() {
    return "%s:%d:%d".formatted(file.path(), line(), column());
  }
}
