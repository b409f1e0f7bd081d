package org.labpress.document;

import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * Samples of text to be looked through, written as a fence of keys and values.
 *
 * @param specification the lines between the fences
 * @param caption read from the specification when the samples are read
 * @param attributes of the fence; the id may come from the specification
 * @param provenance what they were read from; empty until they are read, and if there are no data
 * @param result the samples, or why there are none; empty until they are read
 */
public record SamplesBlock(
    SourceSpan specification,
    List<Inline> caption,
    Attributes attributes,
    Optional<String> number,
    Optional<Provenance> provenance,
    Optional<SamplesResult> result,
    SourceSpan span)
    implements Captioned {
  public SamplesBlock {
    caption = List.copyOf(caption);
  }

  public SamplesBlock withCaption(List<Inline> other) {
    return new SamplesBlock(specification, other, attributes, number, provenance, result, span);
  }

  public SamplesBlock withAttributes(Attributes other) {
    return new SamplesBlock(specification, caption, other, number, provenance, result, span);
  }

  public SamplesBlock withNumber(String other) {
    return new SamplesBlock(
        specification, caption, attributes, Optional.of(other), provenance, result, span);
  }

  public SamplesBlock withResult(SamplesResult other) {
    return new SamplesBlock(
        specification, caption, attributes, number, provenance, Optional.of(other), span);
  }

  public SamplesBlock withProvenance(Optional<Provenance> other) {
    return new SamplesBlock(specification, caption, attributes, number, other, result, span);
  }

  /** Returns the samples; empty if there are none to show. */
  public Optional<SampleList> list() {
    return result
        .filter(SamplesResult.Listed.class::isInstance)
        .map(listed -> ((SamplesResult.Listed) listed).list());
  }

  /** Returns the ids by which links lead to single samples: that of the block, and the key. */
  public List<String> anchors() {
    Optional<SampleList> list = list();
    return attributes.id().isEmpty() || list.isEmpty()
        ? List.of()
        : list.get().samples().stream().map(sample -> anchor(sample)).toList();
  }

  /** Returns those of {@link #anchors} that lead to samples which stand in every output. */
  public List<String> pickedAnchors() {
    Optional<SampleList> list = list();
    return attributes.id().isEmpty() || list.isEmpty()
        ? List.of()
        : list.get().picks().stream()
            .map(pick -> anchor(list.get().samples().get(pick.sample())))
            .toList();
  }

  /** Returns the id by which links lead to a sample; the block has an id. */
  public String anchor(SampleList.Sample sample) {
    return attributes.id().orElseThrow() + "-" + sample.key();
  }

  @Override
  public Kind kind() {
    return Kind.TABLE;
  }

  @Override
  public List<Node> children() {
    return List.copyOf(caption);
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.samples(this);
  }
}
