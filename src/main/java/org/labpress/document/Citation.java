package org.labpress.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.labpress.source.SourceSpan;

/**
 * A citation of one or several works.
 *
 * @param form whether the works are part of the sentence
 * @param items at least one
 * @param printed what the citation style prints; empty until citations are formatted
 */
public record Citation(Form form, List<Item> items, Optional<List<Part>> printed, SourceSpan span)
    implements Inline {
  public Citation {
    items = List.copyOf(items);
    printed = printed.map(List::copyOf);
  }

  /** Returns a citation that is not formatted yet. */
  public static Citation of(Form form, List<Item> items, SourceSpan span) {
    return new Citation(form, items, Optional.empty(), span);
  }

  public Citation withPrinted(List<Part> parts) {
    return new Citation(form, items, Optional.of(parts), span);
  }

  /**
   * A piece of what is printed.
   *
   * @param entry id of the entry in the list of references that the piece leads to
   */
  public record Part(List<Inline> content, Optional<String> entry) {
    public Part {
      content = List.copyOf(content);
    }
  }

  /** How a citation stands in its sentence. */
  public enum Form {
    /** In brackets: {@code [@lee2024]}. */
    BRACKETED,
    /** As a part of the sentence: {@code @lee2024 [p. 3]}. */
    IN_TEXT,
    /** Only the names of the authors, as a part of the sentence. */
    AUTHOR,
    /** Only the year, without brackets. */
    YEAR,
    /** Like {@link #BRACKETED}, without the brackets. */
    OPEN
  }

  /**
   * One cited work.
   *
   * @param key of the bibliography
   * @param prefix text before it, such as "see"
   * @param suffix text after it, such as ", p. 3", without the comma
   * @param suppressAuthor {@code -@key}: the author is named in the sentence already
   * @param span of the key and its {@code @}
   */
  public record Item(
      String key,
      List<Inline> prefix,
      List<Inline> suffix,
      boolean suppressAuthor,
      SourceSpan span) {
    public Item {
      prefix = List.copyOf(prefix);
      suffix = List.copyOf(suffix);
    }
  }

  /** Returns what the author wrote around the keys; nothing of what is printed. */
  @Override
  public List<Node> children() {
    return items.stream()
        .flatMap(item -> Stream.concat(item.prefix().stream(), item.suffix().stream()))
        .map(Node.class::cast)
        .toList();
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.citation(this);
  }
}
