package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import org.labpress.document.Attributes;

/** Braces at a place where attributes may stand; empty if they are no attribute list. */
final class AttributesNode extends Node {
  private final Optional<Attributes> attributes;

  AttributesNode(BasedSequence chars, Optional<Attributes> attributes) {
    super(chars);
    this.attributes = attributes;
  }

  Optional<Attributes> attributes() {
    return attributes;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
