package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula in running text as the parser found it. */
final class InlineMathNode extends Node {
  private final BasedSequence tex;
  private final boolean display;

  /**
   * @param chars with the marks
   * @param tex without them
   */
  InlineMathNode(BasedSequence chars, BasedSequence tex, boolean display) {
    super(chars);
    this.tex = tex;
    this.display = display;
  }

  BasedSequence tex() {
    return tex;
  }

  boolean isDisplay() {
    return display;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
