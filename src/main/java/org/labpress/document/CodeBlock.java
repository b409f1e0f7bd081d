package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/**
 * Code, shown as written.
 *
 * @param language first word of the info string without braces and dot; empty if there is none
 * @param attributes of the fence
 * @param code with LF line ends; ends in one unless it is empty
 */
public record CodeBlock(String language, Attributes attributes, String code, SourceSpan span)
    implements Block {
  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.codeBlock(this);
  }
}
