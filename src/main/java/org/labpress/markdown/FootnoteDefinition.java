package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A footnote where it is defined. */
final class FootnoteDefinition extends Block {
  private final String label;
  private final BasedSequence marker;

  /**
   * @param marker {@code [^label]:}
   */
  FootnoteDefinition(BasedSequence marker, String label) {
    super(marker);
    this.marker = marker;
    this.label = label;
  }

  String label() {
    return label;
  }

  BasedSequence marker() {
    return marker;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
