package org.labpress.lint.cite;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.labpress.document.Citation;
import org.labpress.lint.Labels;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;
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
    context
        .document()
        .nodes(Citation.class)
        .flatMap(citation -> citation.items().stream())
        .filter(item -> !keys.contains(item.key()) && !labels.contains(item.key()))
        .forEach(item -> sink.report(diagnostic(item, keys, context)));
  }

  private Diagnostic diagnostic(Citation.Item item, Set<String> keys, LintContext context) {
    List<String> files = context.input().bibliographyFiles();
    if (files.isEmpty()) {
      return meta()
          .at(item.span(), "no entry \"%s\": this page names no bibliography".formatted(item.key()))
          .withHint("name its file under \"bibliography:\" in the front matter");
    }
    Diagnostic unknown =
        meta()
            .at(
                item.span(),
                "no entry \"%s\" in %s".formatted(item.key(), String.join(", ", files)));
    List<String> near = Suggestions.nearest(item.key(), keys, MOST_SUGGESTIONS);
    return near.isEmpty()
        ? unknown
        : unknown.withHint("did you mean %s?".formatted(String.join(" or ", near)));
  }
}
