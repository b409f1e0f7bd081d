package org.labpress.document;

import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * A reference to a figure, table, section, equation or listing by its label.
 *
 * @param label without the {@code @}
 * @param form what is printed
 * @param target what the label names; empty until references are resolved, and for an unknown label
 */
public record Reference(String label, Form form, Optional<Target> target, SourceSpan span)
    implements Inline {
  public Reference withTarget(Target other) {
    return new Reference(label, form, Optional.of(other), span);
  }

  /** What a reference prints. */
  public enum Form {
    /** Word and number: "Figure 1". */
    FULL,
    /** The number only: "1". */
    NUMBER,
    /** The number in parentheses, as for equations: "(1)". */
    PARENTHESES
  }

  /**
   * What a label names.
   *
   * @param id of the element that the reference leads to
   * @param text as printed, such as "Figure 1"
   */
  public record Target(String id, String text) {}

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(InlineVisitor<R> visitor) {
    return visitor.reference(this);
  }
}
