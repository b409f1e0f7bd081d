package org.labpress.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.labpress.source.SourceSpan;

/**
 * A box that stands out of the text, such as a note or a warning.
 *
 * @param type in lower case: {@code note}, {@code tip}, {@code warning}, {@code important}, {@code
 *     caution}, {@code caveat}, {@code tldr}, or a name that only the author knows
 * @param title empty where the type says enough
 * @param attributes without the class that gave the type
 */
public record Callout(
    String type,
    List<Inline> title,
    Fold fold,
    Attributes attributes,
    List<Block> blocks,
    SourceSpan span)
    implements Block {
  public Callout {
    title = List.copyOf(title);
    blocks = List.copyOf(blocks);
  }

  /**
   * Returns the type as a title: {@code Note}. A type that only the author knows is as written.
   *
   * @param language of the document
   */
  public String typeName(PrintedLanguage language) {
    return switch (type) {
      case "tldr" -> "TL;DR";
      case "note" -> PrintedWord.NOTE.in(language);
      case "tip" -> PrintedWord.TIP.in(language);
      case "warning" -> PrintedWord.WARNING.in(language);
      case "important" -> PrintedWord.IMPORTANT.in(language);
      case "caution" -> PrintedWord.CAUTION.in(language);
      case "caveat" -> PrintedWord.CAVEAT.in(language);
      default ->
          type.substring(0, Math.min(1, type.length())).toUpperCase(Locale.ROOT)
              + type.substring(Math.min(1, type.length()));
    };
  }

  /** Whether the reader can fold the box, and how it is at first. */
  public enum Fold {
    NONE,
    OPEN,
    CLOSED
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>(title);
    children.addAll(blocks);
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.callout(this);
  }
}
