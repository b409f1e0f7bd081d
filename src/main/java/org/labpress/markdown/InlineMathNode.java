package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import org.labpress.document.Attributes;

/** A formula in running text as the parser found it. */
final class InlineMathNode extends Node {
  private final BasedSequence tex;
  private final boolean display;
  private final Optional<Attributes> attributes;

  InlineMathNode(BasedSequence chars, BasedSequence tex, boolean display) {
    this(chars, tex, display, Optional.empty());
  }

  /**
   * @param chars with the marks, and the attributes if there are any
   * @param tex without them
   * @param attributes of a displayed formula
   */
  InlineMathNode(
      BasedSequence chars, BasedSequence tex, boolean display, Optional<Attributes> attributes) {
    super(chars);
    this.tex = tex;
    this.display = display;
    this.attributes = attributes;
  }

  Optional<Attributes> attributes() {
    return attributes;
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
