package org.labpress.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** A definition where it stands: its term is the paragraph before it. */
final class DefinitionNode extends Block {
  DefinitionNode(BasedSequence marker) {
    super(marker);
  }

  /** Returns whether a node is a paragraph that is defined by what follows it. */
  static boolean isTerm(@Nullable Node node) {
    return node instanceof Paragraph && node.getNext() instanceof DefinitionNode;
  }

  /** Returns whether this is the last definition of its list. */
  boolean isLast() {
    return !(getNext() instanceof DefinitionNode) && !isTerm(getNext());
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
