package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A footnote written where its mark stands: {@code ^[text]}. Its text is its children. */
final class NoteNode extends Node {
  private final BasedSequence content;

  NoteNode(BasedSequence chars, BasedSequence content) {
    super(chars);
    this.content = content;
  }

  BasedSequence content() {
    return content;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
