package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Text between two marks: raised, lowered or highlighted. */
final class MarkedNode extends Node implements DelimitedNode {
  private BasedSequence open;
  private BasedSequence text = BasedSequence.NULL;
  private BasedSequence close;

  MarkedNode(BasedSequence open, BasedSequence close) {
    super(open.baseSubSequence(open.getStartOffset(), close.getEndOffset()));
    this.open = open;
    this.close = close;
  }

  /** Returns the character of the marks. */
  char mark() {
    return open.charAt(0);
  }

  @Override
  public BasedSequence getOpeningMarker() {
    return open;
  }

  @Override
  public void setOpeningMarker(BasedSequence marker) {
    open = marker;
  }

  @Override
  public BasedSequence getText() {
    return text;
  }

  @Override
  public void setText(BasedSequence other) {
    text = other;
  }

  @Override
  public BasedSequence getClosingMarker() {
    return close;
  }

  @Override
  public void setClosingMarker(BasedSequence marker) {
    close = marker;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {open, text, close};
  }
}
