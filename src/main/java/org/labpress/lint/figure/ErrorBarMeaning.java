package org.labpress.lint.figure;

import java.util.regex.Pattern;
import org.labpress.lint.ChartFacts;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.lint.TableFacts;
import org.labpress.source.Severity;

/**
 * Reports bars or a band that columns of the data give, and whose meaning the caption does not say.
 * Of intervals that labpress computes, the chart says it.
 */
public final class ErrorBarMeaning implements Rule {
  private static final Pattern MEANING =
      Pattern.compile(
          "±|\\b(?:sd|se|sem|ci|standard (?:deviation|error)s?|s\\.d\\.|s\\.e\\.|confidence"
              + "|credible|intervals?|bootstrap|quantiles?|percentiles?|quartiles?|range"
              + "|min(?:imum)?|max(?:imum)?)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("figure/error-bar-meaning", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (ChartFacts chart : context.input().charts()) {
      boolean said = MEANING.matcher(chart.caption()).find();
      boolean given = chart.guidance().interval().filter(String::isEmpty).isPresent();
      if (given && !chart.caption().isEmpty() && !said) {
        sink.report(
            meta()
                .at(
                    chart.value().span(),
                    "the caption does not say what the bars around the values mean")
                .withHint("add a clause such as \"with 95 % intervals\""));
      }
    }
    for (TableFacts table : context.input().tables()) {
      boolean said = MEANING.matcher(table.caption()).find();
      table.columns().stream()
          .filter(column -> column.interval().filter(String::isEmpty).isPresent())
          .filter(column -> !said && !table.caption().isEmpty())
          .findFirst()
          .ifPresent(
              column ->
                  sink.report(
                      meta()
                          .at(
                              column.span(),
                              "the caption does not say what stands behind ± in \"%s\""
                                  .formatted(column.title()))
                          .withHint("add a clause such as \"with 95 % intervals\"")));
    }
  }
}
