package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.labpress.document.Attributes;

/** {@code [text]{#id .class}} as the parser found it; its text is its children. */
final class SpanNode extends Node {
  private final BasedSequence braces;
  private final Attributes attributes;

  SpanNode(BasedSequence chars, BasedSequence braces, Attributes attributes) {
    super(chars);
    this.braces = braces;
    this.attributes = attributes;
  }

  BasedSequence braces() {
    return braces;
  }

  Attributes attributes() {
    return attributes;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
