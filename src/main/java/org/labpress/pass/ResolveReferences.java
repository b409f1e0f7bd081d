package org.labpress.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import org.labpress.document.PrintedLanguage;
import org.labpress.document.PrintedWord;
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
        Feature.LANGUAGE,
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
    Map<String, Label> labels = new Labels(document.language()).of(document);
    return Checked.of(new Resolver(labels, document.language()).rewrite(document));
  }

  /**
   * What a label names.
   *
   * @param word before its number, in the language of the page; empty if it has no number
   * @param number or text
   * @param cited whether what looks like a citation may name it
   */
  private record Label(String id, String word, String number, boolean cited) {
    Label at(String place) {
      return new Label(place, word, number, cited);
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

  /** Finds the labels of a document. */
  private record Labels(PrintedLanguage language) {
    Map<String, Label> of(Document document) {
      Map<String, Label> labels = new HashMap<>();
      Optional<Label> section = Optional.empty();
      for (Node node : document.nodes().toList()) {
        if (node instanceof Heading) {
          section = label(node);
        }
        labels(node, section).forEach(label -> labels.putIfAbsent(label.id(), label));
      }
      return labels;
    }

    private Stream<Label> labels(Node node, Optional<Label> section) {
      if (node instanceof Span anchor && anchor.content().isEmpty()) {
        // As in TeX, a label in running text names the section it stands in.
        return anchor.attributes().id().stream()
            .flatMap(id -> section.stream().map(around -> around.at(id)));
      }
      return node instanceof EquationBlock equation ? rows(equation) : label(node).stream();
    }

    /** The id of the block is another name of its first row. */
    private Stream<Label> rows(EquationBlock block) {
      Stream<Label> rows =
          block.numbers().stream()
              .flatMap(row -> row.id().stream().map(id -> equation(id, row.name())));
      Stream<Label> whole =
          block.numbers().stream()
              .limit(1)
              .flatMap(row -> block.attributes().id().stream().map(id -> equation(id, row.name())));
      return Stream.concat(rows, whole);
    }

    private Label equation(String id, String number) {
      return new Label(id, PrintedWord.EQUATION.in(language), number, true);
    }

    private Optional<Label> label(Node node) {
      if (node instanceof Captioned captioned) {
        String word = captioned.kind().word(language);
        String number = captioned.number().orElse("?");
        return captioned.attributes().id().map(id -> new Label(id, word, number, true));
      }
      if (node instanceof Theorem theorem) {
        String word = theorem.kind().word(language);
        return theorem
            .attributes()
            .id()
            .map(
                id ->
                    theorem
                        .number()
                        .map(number -> new Label(id, word, number, true))
                        .orElseGet(() -> new Label(id, "", word, false)));
      }
      if (node instanceof Heading heading) {
        // A section without a number is called by its title.
        String word = PrintedWord.SECTION.in(language);
        return heading
            .attributes()
            .id()
            .map(
                id ->
                    heading
                        .number()
                        .map(number -> new Label(id, word, number, false))
                        .orElseGet(
                            () -> new Label(id, "", PlainText.of(heading.content()), false)));
      }
      return Optional.empty();
    }
  }

  private static final class Resolver extends Rewriter {
    private final Map<String, Label> labels;
    private final PrintedLanguage language;

    Resolver(Map<String, Label> labels, PrintedLanguage language) {
      this.labels = labels;
      this.language = language;
    }

    @Override
    protected List<Inline> inlines(List<Inline> inlines) {
      List<Inline> resolved = new ArrayList<>(super.inlines(inlines));
      for (int i = 1; i < resolved.size(); i++) {
        if (resolved.get(i) instanceof Reference reference
            && reference.form() == Reference.Form.FULL) {
          Optional<Label> label = find(reference.label()).filter(l -> !l.word().isEmpty());
          Optional<WordBefore> written =
              label.isEmpty()
                  ? Optional.empty()
                  : WordBefore.of(resolved, i, label.get().word(), language);
          if (written.isPresent()) {
            resolved.set(i, reference.withTarget(label.get().target(Reference.Form.NUMBER)));
            written.get().tie(resolved);
          }
        }
      }
      return resolved;
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
              && label.cited()
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
