package org.labpress.document;

import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * The works that a page cites, or the place where the author wants them.
 *
 * @param entries in the order of the citation style; empty until citations are formatted
 */
public record ReferenceList(List<Entry> entries, Attributes attributes, SourceSpan span)
    implements Block {
  public ReferenceList {
    entries = List.copyOf(entries);
  }

  /**
   * A work as the citation style prints it.
   *
   * @param id of the element that citations lead to
   * @param key of the bibliography
   * @param label such as {@code [1]}; empty in styles that name authors
   */
  public record Entry(String id, String key, Optional<String> label, List<Inline> content) {
    public Entry {
      content = List.copyOf(content);
    }
  }

  /** Returns no nodes: the entries are not the author's words. */
  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.referenceList(this);
  }
}
