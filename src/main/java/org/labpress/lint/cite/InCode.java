package org.labpress.lint.cite;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Code;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;

/** Reports a code span that holds a citation of a work that the bibliography has. */
public final class InCode implements Rule {
  private static final Pattern CITATION =
      Pattern.compile("\\[?-?@\\{?([\\p{L}\\p{N}_][^\\s;,\\[\\]{}]{0,200})\\}?\\]?");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("cite/in-code", Severity.INFO);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    Set<String> keys = context.input().bibliography().keys();
    context
        .document()
        .nodes(Code.class)
        .forEach(
            code -> {
              Matcher citation = CITATION.matcher(code.code());
              if (citation.matches() && keys.contains(citation.group(1))) {
                sink.report(
                    meta()
                        .at(code.span(), "%s is code here, not a citation".formatted(code.code()))
                        .withHint("take the backticks away to cite the work"));
              }
            });
  }
}
