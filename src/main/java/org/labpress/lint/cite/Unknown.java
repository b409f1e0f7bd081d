package org.labpress.lint.cite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.labpress.bibliography.Bibliography;
import org.labpress.document.Citation;
import org.labpress.document.Located;
import org.labpress.lint.Labels;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;

/** Reports a citation of a work that no bibliography has. */
public final class Unknown implements Rule {
  private static final int MOST_SUGGESTIONS = 3;

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("cite/unknown", Severity.ERROR);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    Set<String> keys = context.input().bibliography().keys();
    Set<String> labels = new TreeSet<>(Labels.of(context.document()).keySet());
    Map<SourceSpan, String> unknown = new LinkedHashMap<>();
    context
        .document()
        .nodes(Citation.class)
        .flatMap(citation -> citation.items().stream())
        .filter(item -> !keys.contains(item.key()) && !labels.contains(item.key()))
        .forEach(item -> unknown.put(item.span(), item.key()));
    for (Located<String> key : context.document().frontMatter().citing().nocite()) {
      if (!key.value().equals("*") && !keys.contains(key.value())) {
        unknown.put(key.span(), key.value());
      }
    }
    if (unknown.isEmpty()) {
      return;
    }
    if (context.input().bibliographyFiles().isEmpty()) {
      sink.report(withoutBibliography(unknown));
    } else {
      unknown.forEach((span, key) -> sink.report(diagnostic(span, key, context)));
    }
  }

  /** One finding is enough for a page that names no file. */
  private Diagnostic withoutBibliography(Map<SourceSpan, String> unknown) {
    Map.Entry<SourceSpan, String> first = unknown.entrySet().iterator().next();
    long keys = unknown.values().stream().distinct().count();
    String more = keys > 1 ? ", nor %d more".formatted(keys - 1) : "";
    return meta()
        .at(
            first.getKey(),
            "no entry \"%s\"%s: this page names no bibliography".formatted(first.getValue(), more))
        .withHint("name its file under \"bibliography:\" in the front matter or in labpress.yml")
        .withHint("write \\@%s if it is no citation".formatted(first.getValue()));
  }

  private Diagnostic diagnostic(SourceSpan span, String key, LintContext context) {
    List<String> files = context.input().bibliographyFiles();
    Bibliography bibliography = context.input().bibliography();
    Diagnostic unknown =
        meta().at(span, "no entry \"%s\" in %s".formatted(key, String.join(", ", files)));
    String near =
        Suggestions.nearest(key, bibliography.keys(), MOST_SUGGESTIONS).stream()
            .flatMap(name -> bibliography.find(name).stream())
            .map(entry -> "%s (%s)".formatted(entry.key(), entry.keySpan()))
            .collect(Collectors.joining(" or "));
    return near.isEmpty() ? unknown : unknown.withHint("did you mean %s?".formatted(near));
  }
}
