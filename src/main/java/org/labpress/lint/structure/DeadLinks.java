package org.labpress.lint.structure;

import org.labpress.document.Link;
import org.labpress.document.LinkTarget;
import org.labpress.lint.LintContext;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Reports links whose destination the passes found to be wrong, each under the rule it breaks. */
final class DeadLinks {
  private DeadLinks() {}

  static void report(RuleMeta rule, LintContext context, Sink sink) {
    context
        .document()
        .nodes(Link.class)
        .forEach(
            link -> {
              if (link.target().orElse(null) instanceof LinkTarget.Dead dead
                  && dead.rule().equals(rule.id())) {
                Diagnostic diagnostic = rule.at(destination(link), dead.message());
                for (String hint : dead.hints()) {
                  diagnostic = diagnostic.withHint(hint);
                }
                sink.report(diagnostic);
              }
            });
  }

  /** Returns the span of the destination, or of the whole link if it is defined elsewhere. */
  private static SourceSpan destination(Link link) {
    String written = link.span().text();
    int at = written.lastIndexOf("](");
    int start = at < 0 ? -1 : written.indexOf(link.destination(), at);
    return start < 0 || link.destination().isEmpty()
        ? link.span()
        : link.span().part(start, start + link.destination().length());
  }
}
