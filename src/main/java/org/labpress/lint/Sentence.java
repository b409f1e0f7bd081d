package org.labpress.lint;

import org.labpress.source.SourceSpan;

/**
 * A sentence of a block.
 *
 * @param start offset into the text of the block, inclusive
 * @param end offset into the text of the block, exclusive; closing quotes and brackets belong to it
 */
public record Sentence(TextBlock block, int start, int end) {
  public String text() {
    return block.text().substring(start, end);
  }

  public SourceSpan span() {
    return block.toSource(start, end);
  }

  /** Returns whether an offset of the block lies in the sentence. */
  public boolean holds(int offset) {
    return start <= offset && offset < end;
  }
}
