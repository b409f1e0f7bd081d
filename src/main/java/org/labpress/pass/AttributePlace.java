package org.labpress.pass;

import org.labpress.source.SourceSpan;

/** Finds where the value of an attribute stands in the line that opens a block. */
final class AttributePlace {
  private AttributePlace() {}

  /** Returns the span of the value or, if it is written with escapes, that of the line. */
  static SourceSpan of(SourceSpan block, String key, String value) {
    int end = block.file().lineEnd(block.line());
    SourceSpan line = block.part(0, Math.max(0, Math.min(block.length(), end - block.start())));
    String text = line.text();
    int at = text.indexOf(key + "=");
    int from = at < 0 ? -1 : text.indexOf(value, at + key.length() + 1);
    boolean near = from >= 0 && from <= at + key.length() + 2 && !value.isEmpty();
    return near ? line.part(from, from + value.length()) : line;
  }
}
