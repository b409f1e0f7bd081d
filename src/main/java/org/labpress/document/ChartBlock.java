package org.labpress.document;

import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * A chart, written as a fence of keys and values.
 *
 * @param specification the lines between the fences
 * @param caption read from the specification when the chart is bound to its data
 * @param attributes of the fence; the id may come from the specification
 * @param provenance what it was made of; empty until charts are drawn, and if there are no data
 * @param result the drawn chart, or why it could not be drawn; empty until charts are drawn
 */
public record ChartBlock(
    SourceSpan specification,
    List<Inline> caption,
    Attributes attributes,
    Optional<String> number,
    Optional<Provenance> provenance,
    Optional<ChartResult> result,
    SourceSpan span)
    implements Captioned {
  public ChartBlock {
    caption = List.copyOf(caption);
  }

  public ChartBlock withCaption(List<Inline> other) {
    return new ChartBlock(specification, other, attributes, number, provenance, result, span);
  }

  public ChartBlock withAttributes(Attributes other) {
    return new ChartBlock(specification, caption, other, number, provenance, result, span);
  }

  public ChartBlock withNumber(String other) {
    return new ChartBlock(
        specification, caption, attributes, Optional.of(other), provenance, result, span);
  }

  public ChartBlock withResult(ChartResult other) {
    return new ChartBlock(
        specification, caption, attributes, number, provenance, Optional.of(other), span);
  }

  public ChartBlock withProvenance(Optional<Provenance> other) {
    return new ChartBlock(specification, caption, attributes, number, other, result, span);
  }

  @Override
  public Kind kind() {
    return Kind.FIGURE;
  }

  @Override
  public List<Node> children() {
    return List.copyOf(caption);
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.chart(this);
  }
}
