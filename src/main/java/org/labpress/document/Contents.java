package org.labpress.document;

import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * A list of the headings of the page, where the author wants one.
 *
 * @param entries in the order of the page; empty until headings have ids and numbers
 */
public record Contents(List<Entry> entries, SourceSpan span) implements Block {
  public Contents {
    entries = List.copyOf(entries);
  }

  /**
   * A heading in the list.
   *
   * @param depth 0 for the highest level of the list; at most one more than the entry before
   * @param number of the section, if it has one
   * @param text without line ends
   * @param id that the entry leads to
   */
  public record Entry(int depth, Optional<String> number, String text, String id) {}

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.contents(this);
  }
}
