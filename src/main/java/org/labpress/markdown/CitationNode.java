package org.labpress.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.labpress.document.Citation;

/** A citation or a reference as the parser found it. */
final class CitationNode extends Node {
  private final Citation.Form form;
  private final List<Item> items;

  CitationNode(BasedSequence chars, Citation.Form form, List<Item> items) {
    super(chars);
    this.form = form;
    this.items = List.copyOf(items);
  }

  /**
   * One key with the text around it.
   *
   * @param place the key with its {@code @}
   * @param prefix may be empty
   * @param suffix may be empty
   */
  record Item(
      CitationKey.Found key, BasedSequence place, BasedSequence prefix, BasedSequence suffix) {}

  Citation.Form form() {
    return form;
  }

  List<Item> items() {
    return items;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
