package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code {{path:column}}} as the parser found it. */
final class ValueNode extends Node {
  private final BasedSequence selector;

  ValueNode(BasedSequence chars, BasedSequence selector) {
    super(chars);
    this.selector = selector;
  }

  BasedSequence selector() {
    return selector;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
