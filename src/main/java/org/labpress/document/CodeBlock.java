package org.labpress.document;

import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * Code, shown as written. One with a caption or an id is a numbered listing.
 *
 * @param language first word of the info string without braces and dot; empty if there is none
 * @param attributes of the fence
 * @param code with LF line ends; ends in one unless it is empty
 */
public record CodeBlock(
    String language,
    Attributes attributes,
    String code,
    List<Inline> caption,
    Optional<String> number,
    SourceSpan span)
    implements Captioned {
  public CodeBlock {
    caption = List.copyOf(caption);
  }

  /** Returns code without a caption. */
  public static CodeBlock of(String language, Attributes attributes, String code, SourceSpan span) {
    return new CodeBlock(language, attributes, code, List.of(), Optional.empty(), span);
  }

  public CodeBlock withCaption(List<Inline> other) {
    return new CodeBlock(language, attributes, code, other, number, span);
  }

  public CodeBlock withAttributes(Attributes other) {
    return new CodeBlock(language, other, code, caption, number, span);
  }

  public CodeBlock withNumber(String other) {
    return new CodeBlock(language, attributes, code, caption, Optional.of(other), span);
  }

  @Override
  public Kind kind() {
    return Kind.LISTING;
  }

  @Override
  public List<Node> children() {
    return List.copyOf(caption);
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.codeBlock(this);
  }
}
