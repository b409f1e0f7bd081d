package org.labpress.pass;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.labpress.document.Captioned;
import org.labpress.document.Citation;
import org.labpress.document.Document;
import org.labpress.document.EquationBlock;
import org.labpress.document.Heading;
import org.labpress.document.Inline;
import org.labpress.document.Node;
import org.labpress.document.PlainText;
import org.labpress.document.Reference;
import org.labpress.document.Rewriter;
import org.labpress.document.Span;
import org.labpress.document.Theorem;
import org.labpress.source.Checked;

/**
 * Finds what references name. {@code fig:x} and {@code fig-x} are one label only if the exact one
 * is missing. A reference to an unknown label keeps no target; the lint rule {@code
 * structure/ref-dead} reports it.
 */
final class ResolveReferences implements Pass {
  @Override
  public String name() {
    return "resolve-references";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of(
        Feature.SECTION_NUMBERS,
        Feature.CAPTION_NUMBERS,
        Feature.EQUATION_NUMBERS,
        Feature.THEOREM_NUMBERS,
        Feature.HEADING_IDS);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.REFERENCES);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    Map<String, Label> labels = new HashMap<>();
    Optional<Label> section = Optional.empty();
    for (Node node : document.nodes().toList()) {
      if (node instanceof Heading) {
        section = label(node);
      }
      labels(node, section).forEach(label -> labels.putIfAbsent(label.id(), label));
    }
    return Checked.of(new Resolver(labels).rewrite(document));
  }

  private static final String SECTION = "Section";

  /** What a label names: the word before its number, and the number or text. */
  private record Label(String id, String word, String number) {
    Label at(String place) {
      return new Label(place, word, number);
    }

    Reference.Target target(Reference.Form form) {
      String text =
          switch (form) {
            case FULL -> word.isEmpty() ? number : word + "\u00a0" + number;
            case NUMBER -> number;
            case PARENTHESES -> "(" + number + ")";
          };
      return new Reference.Target(id, text);
    }
  }

  private static Stream<Label> labels(Node node, Optional<Label> section) {
    if (node instanceof Span anchor && anchor.content().isEmpty()) {
      // As in TeX, a label in running text names the section it stands in.
      return anchor.attributes().id().stream()
          .flatMap(id -> section.stream().map(around -> around.at(id)));
    }
    return node instanceof EquationBlock equation ? rows(equation) : label(node).stream();
  }

  /** The id of the block is another name of its first row. */
  private static Stream<Label> rows(EquationBlock block) {
    Stream<Label> rows =
        block.numbers().stream()
            .flatMap(row -> row.id().stream().map(id -> new Label(id, "Equation", row.name())));
    Stream<Label> whole =
        block.numbers().stream()
            .limit(1)
            .flatMap(
                row ->
                    block.attributes().id().stream()
                        .map(id -> new Label(id, "Equation", row.name())));
    return Stream.concat(rows, whole);
  }

  private static Optional<Label> label(Node node) {
    if (node instanceof Captioned captioned) {
      return captioned
          .attributes()
          .id()
          .map(id -> new Label(id, captioned.kind().word(), captioned.number().orElse("?")));
    }
    if (node instanceof Theorem theorem) {
      String word = theorem.kind().word();
      return theorem
          .attributes()
          .id()
          .map(
              id ->
                  theorem
                      .number()
                      .map(number -> new Label(id, word, number))
                      .orElseGet(() -> new Label(id, "", word)));
    }
    if (node instanceof Heading heading) {
      // A section without a number is called by its title.
      return heading
          .attributes()
          .id()
          .map(
              id ->
                  heading
                      .number()
                      .map(number -> new Label(id, SECTION, number))
                      .orElseGet(() -> new Label(id, "", PlainText.of(heading.content()))));
    }
    return Optional.empty();
  }

  private static final class Resolver extends Rewriter {
    private final Map<String, Label> labels;

    Resolver(Map<String, Label> labels) {
      this.labels = labels;
    }

    /**
     * A label need not begin with the kind of what it names, so that {@code @fig1} looks like a
     * citation.
     */
    @Override
    public Inline citation(Citation inline) {
      Citation.Item item = inline.items().get(0);
      Label label = labels.get(item.key());
      boolean reference =
          label != null
              && !label.word().equals(SECTION)
              && !label.word().isEmpty()
              && inline.items().size() == 1
              && item.prefix().isEmpty()
              && item.suffix().isEmpty();
      if (!reference) {
        return super.citation(inline);
      }
      Reference.Form form = item.suppressAuthor() ? Reference.Form.NUMBER : Reference.Form.FULL;
      return reference(new Reference(item.key(), form, Optional.empty(), inline.span()));
    }

    @Override
    public Inline reference(Reference inline) {
      return find(inline.label())
          .map(label -> inline.withTarget(label.target(inline.form())))
          .orElse(inline);
    }

    private Optional<Label> find(String name) {
      return Optional.ofNullable(labels.get(name))
          .or(() -> Optional.ofNullable(labels.get(name.replaceFirst(":", "-"))))
          .or(() -> Optional.ofNullable(labels.get(name.replaceFirst("-", ":"))));
    }
  }
}
