package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Characters that stand for others: a TeX command for a sign, a tilde for a space. */
final class SymbolNode extends Node {
  private final String text;

  /**
   * @param text may be empty, for what prints nothing
   */
  SymbolNode(BasedSequence chars, String text) {
    super(chars);
    this.text = text;
  }

  String text() {
    return text;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
