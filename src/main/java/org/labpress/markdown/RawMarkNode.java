package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code {=format}} behind code: the code belongs to one output format only. */
final class RawMarkNode extends Node {
  private final String format;

  RawMarkNode(BasedSequence chars, String format) {
    super(chars);
    this.format = format;
  }

  String format() {
    return format;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
