package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** Keys that are listed and not cited, as the parser found them. */
final class NociteNode extends Node {
  private final List<BasedSequence> keys;

  NociteNode(BasedSequence chars, List<BasedSequence> keys) {
    super(chars);
    this.keys = List.copyOf(keys);
  }

  List<BasedSequence> keys() {
    return keys;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
