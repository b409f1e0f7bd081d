package org.labpress.document;

import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * A figure, table or listing that another page shows too: {@code ![[fig-acc]]}.
 *
 * @param label its id there
 * @param page where to look for it, as written before {@code #}; empty if one page has it
 * @param caption what to say in place of its own caption; empty if that will do
 * @param own what the author gives it here: another id
 * @param embedded empty until it is found
 */
public record EmbedBlock(
    Located<String> label,
    Optional<Located<String>> page,
    Optional<SourceSpan> caption,
    Attributes own,
    Optional<Embedded> embedded,
    SourceSpan span)
    implements Block {
  /**
   * What was found.
   *
   * @param figure as it stands on its own page, or what passes made of it
   * @param path of the source of that page
   * @param title of that page
   * @param linked whether a link may lead there; not to a draft
   */
  public record Embedded(Block figure, String path, String title, PageKind kind, boolean linked) {}

  public EmbedBlock withEmbedded(Embedded other) {
    return new EmbedBlock(label, page, caption, own, Optional.of(other), span);
  }

  public EmbedBlock withFigure(Block figure) {
    return embedded
        .map(old -> new Embedded(figure, old.path(), old.title(), old.kind(), old.linked()))
        .map(this::withEmbedded)
        .orElse(this);
  }

  /** Returns the id that the figure has here. */
  public String id() {
    return own.id().orElse(label.value());
  }

  @Override
  public List<Node> children() {
    return embedded.stream().map(found -> (Node) found.figure()).toList();
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.embed(this);
  }
}
