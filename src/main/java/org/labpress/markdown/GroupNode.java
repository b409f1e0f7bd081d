package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.labpress.document.Inline;
import org.labpress.source.SourceSpan;

/** A construct around other inlines, which are its children, as the parser found it. */
final class GroupNode extends Node {
  private final Maker maker;

  GroupNode(BasedSequence chars, Maker maker) {
    super(chars);
    this.maker = maker;
  }

  /** Makes the inlines that stand for the construct. */
  interface Maker {
    /**
     * Returns what stands for the construct.
     *
     * @param content may be empty
     * @param span of the construct with its marks
     */
    List<Inline> make(List<Inline> content, SourceSpan span);
  }

  Maker maker() {
    return maker;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
