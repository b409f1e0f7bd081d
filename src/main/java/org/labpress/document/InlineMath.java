package org.labpress.document;

import java.util.List;
import org.labpress.source.SourceSpan;

/**
 * A formula in a line of text.
 *
 * @param tex what stands between the marks, as written
 * @param display whether it is set large on a line of its own, as {@code $$x$$} in running text is
 */
public record InlineMath(Located<String> tex, boolean display, SourceSpan span) implements Inline {
  public static InlineMath of(Located<String> tex, boolean display, SourceSpan span) {
    return new InlineMath(tex, display, span);
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.inlineMath(this);
  }
}
