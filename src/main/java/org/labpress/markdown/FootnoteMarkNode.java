package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The mark {@code [^label]} of a footnote. */
final class FootnoteMarkNode extends Node {
  private final String label;

  FootnoteMarkNode(BasedSequence chars, String label) {
    super(chars);
    this.label = label;
  }

  String label() {
    return label;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
