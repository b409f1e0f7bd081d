package org.labpress.document;

import java.util.List;
import java.util.Optional;
import org.labpress.math.Formula;
import org.labpress.source.SourceSpan;

/**
 * A formula in a line of text.
 *
 * @param tex what stands between the marks, as written
 * @param display whether it is set large on a line of its own, as {@code $$x$$} in running text is
 * @param formula what it says; empty until formulas are parsed
 */
public record InlineMath(
    Located<String> tex, boolean display, Optional<Formula> formula, SourceSpan span)
    implements Inline {
  /** Returns a formula that is not parsed yet. */
  public static InlineMath of(Located<String> tex, boolean display, SourceSpan span) {
    return new InlineMath(tex, display, Optional.empty(), span);
  }

  public InlineMath withFormula(Formula parsed) {
    return new InlineMath(tex, display, Optional.of(parsed), span);
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
