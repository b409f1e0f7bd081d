package org.labpress.lint.structure;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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
    Optional<Pattern> words =
        block
            .number()
            .map(
                number ->
                    Pattern.compile(
                        switch (block.kind()) {
                              case FIGURE ->
                                  "(?iU)\\b(?:fig(?:ure|s?\\.|ures|uras?)?|abb(?:ildung(?:en)?|\\.))\\s*";
                              case TABLE ->
                                  "(?iU)\\b(?:tab(?:le|s?\\.|les|ellen?|leaux?|las?)?|cuadros?)\\s*";
                              case LISTING -> "(?iU)\\blist(?:ing|ings|ados?)?\\s*";
                            }
                            + Pattern.quote(number)
                            + "\\b"));
    return words.stream()
        .anyMatch(
            pattern ->
                context.blocks().stream()
                    .anyMatch(
                        text -> {
                          Matcher matcher = pattern.matcher(text.text());
                          return matcher.find();
                        }));
  }

  /** A colon and a hyphen after the prefix are the same label. */
  private static String normal(String label) {
    return label.replaceFirst(":", "-");
  }
}
