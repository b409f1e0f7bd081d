package org.labpress.lint.structure;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.labpress.document.Attributes;
import org.labpress.document.Captioned;
import org.labpress.document.Document;
import org.labpress.document.Link;
import org.labpress.document.Reference;
import org.labpress.lint.LintContext;
import org.labpress.lint.PageStart;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;

/**
 * Reports a labelled figure, table or listing that the text never mentions, by its label or by its
 * number.
 */
public final class LabelUnreferenced implements Rule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("structure/label-unreferenced", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    Document document = context.document();
    Set<String> mentioned = mentioned(document);
    document
        .nodes(Captioned.class)
        .filter(block -> !block.attributes().hasClass("decorative"))
        .filter(block -> !mentionedByNumber(block, context))
        .forEach(block -> report(block.attributes(), block.span(), mentioned, sink));
  }

  private void report(Attributes attributes, SourceSpan block, Set<String> mentioned, Sink sink) {
    attributes
        .id()
        .filter(id -> !mentioned.contains(normal(id)))
        .ifPresent(
            id ->
                sink.report(
                    meta()
                        .at(place(block, id), "%s is never referred to".formatted(id))
                        .withHint("say in the text what @%s shows".formatted(id))));
  }

  /** Returns the span of the label where it is written, else the first line of its block. */
  private static SourceSpan place(SourceSpan block, String id) {
    int at = block.text().lastIndexOf(id);
    return at < 0 ? PageStart.firstLine(block) : block.part(at, at + id.length());
  }

  private static Set<String> mentioned(Document document) {
    Stream<String> references =
        document
            .nodes(Reference.class)
            .map(
                reference ->
                    reference.target().map(Reference.Target::id).orElse(reference.label()));
    Stream<String> links =
        document
            .nodes(Link.class)
            .map(Link::destination)
            .filter(destination -> destination.startsWith("#"))
            .map(destination -> destination.substring(1));
    return Stream.concat(references, links)
        .map(LabelUnreferenced::normal)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean mentionedByNumber(Captioned block, LintContext context) {
    List<String> starts =
        switch (block.kind()) {
          case FIGURE -> List.of("fig", "abb");
          case TABLE -> List.of("tab", "cuadro");
          case LISTING -> List.of("list");
        };
    String words =
        switch (block.kind()) {
          case FIGURE -> "fig(?:ure|s?\\.|ures|uras?)?|abb(?:ildung(?:en)?|\\.)";
          case TABLE -> "tab(?:le|s?\\.|les|ellen?|leaux?|las?)?|cuadros?";
          case LISTING -> "list(?:ing|ings|ados?)?";
        };
    if (block.number().isEmpty()) {
      return false;
    }
    String number = block.number().get();
    Pattern pattern =
        Pattern.compile("(?iU)\\b(?:" + words + ")\\s*" + Pattern.quote(number) + "\\b");
    return context.blocks().stream()
        .filter(text -> text.text().contains(number))
        .filter(text -> starts.stream().anyMatch(start -> context.mayHold(text, start)))
        .anyMatch(text -> pattern.matcher(text.text()).find());
  }

  /** A colon and a hyphen after the prefix are the same label. */
  private static String normal(String label) {
    return label.replaceFirst(":", "-");
  }
}
