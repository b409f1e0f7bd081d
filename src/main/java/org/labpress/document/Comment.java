package org.labpress.document;

import org.labpress.source.SourceSpan;

/**
 * A comment {@code <!-- ... -->} in a Markdown file.
 *
 * @param span with the delimiters
 * @param alone whether nothing but comments stands on its lines
 * @param closed whether it has its last delimiter; without one it goes to the end of the file
 */
public record Comment(SourceSpan span, boolean alone, boolean closed) {
  static final String OPEN = "<!--";
  static final String CLOSE = "-->";

  /** Returns what stands between the delimiters, without white space at its ends. */
  public String text() {
    String all = span.text();
    int end = closed ? Math.max(OPEN.length(), all.length() - CLOSE.length()) : all.length();
    return all.substring(OPEN.length(), end).strip();
  }
}
