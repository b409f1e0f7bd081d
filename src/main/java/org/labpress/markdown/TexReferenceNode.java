package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.labpress.document.Reference;

/** {@code \ref{a}} or {@code \cref{a,b}} as the parser found it. */
final class TexReferenceNode extends Node {
  private final Reference.Form form;
  private final List<BasedSequence> labels;

  /**
   * @param labels at least one, without white space
   */
  TexReferenceNode(BasedSequence chars, Reference.Form form, List<BasedSequence> labels) {
    super(chars);
    this.form = form;
    this.labels = List.copyOf(labels);
  }

  Reference.Form form() {
    return form;
  }

  List<BasedSequence> labels() {
    return labels;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
