package org.labpress.lint.structure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.labpress.document.Reference;
import org.labpress.lint.Labels;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;
import org.labpress.source.Suggestions;

/** Reports a reference to a label that nothing has. */
public final class RefDead implements Rule {
  private static final int MOST_SUGGESTIONS = 3;

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("structure/ref-dead", Severity.ERROR);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    Map<String, SourceSpan> labels = new TreeMap<>(Labels.of(context.document()));
    context
        .document()
        .nodes(Reference.class)
        .filter(reference -> reference.target().isEmpty())
        .forEach(reference -> sink.report(diagnostic(reference, labels)));
  }

  /** Returns a label as the author writes labels at this place. */
  private static String shown(Reference reference, String label) {
    String written = reference.span().text();
    return written.contains("@") || !written.contains(reference.label())
        ? "@" + label
        : "\"%s\"".formatted(label);
  }

  private Diagnostic diagnostic(Reference reference, Map<String, SourceSpan> labels) {
    Diagnostic dead =
        meta()
            .at(
                reference.span(),
                "%s is not the label of any figure, table, equation, section, listing or theorem"
                    .formatted(shown(reference, reference.label())));
    List<String> near = Suggestions.nearest(reference.label(), labels.keySet(), MOST_SUGGESTIONS);
    return near.isEmpty()
        ? dead.withHint("give what it means a label, such as {#%s}".formatted(reference.label()))
        : dead.withHint(
            near.stream()
                .map(label -> "%s (%s)".formatted(shown(reference, label), labels.get(label)))
                .collect(Collectors.joining(" or ", "did you mean ", "?")));
  }
}
