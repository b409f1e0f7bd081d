package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The box {@code [ ]} or {@code [x]} at the start of a list item. */
final class TaskNode extends Node {
  private final boolean done;

  TaskNode(BasedSequence chars, boolean done) {
    super(chars);
    this.done = done;
  }

  boolean isDone() {
    return done;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
