package org.labpress.lint.format;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.labpress.lint.LintContext;
import org.labpress.lint.Match;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Scope;
import org.labpress.lint.Sink;
import org.labpress.lint.TableFacts;
import org.labpress.lint.TextBlock;
import org.labpress.source.Severity;

/** Reports numbers with more digits than the error behind them supports. */
public final class Precision implements Rule {
  /** The value, its decimals, the error, its decimals. An exponent or a unit may follow. */
  private static final Pattern WITH_ERROR =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,12}(?:\\.(\\d{1,15}))?)\\s?(?:±|\\+/-)\\s?(\\d{1,12}(?:\\.(\\d{1,15}))?)(?![\\d,]|\\.\\d)");

  /** Digits behind the first of an error that say more than noise; one more is left alone. */
  private static final int SURPLUS = 2;

  private static final Set<Scope> SCOPES =
      EnumSet.of(
          Scope.ABSTRACT,
          Scope.PARAGRAPH,
          Scope.LIST_ITEM,
          Scope.TABLE_CELL,
          Scope.TABLE_CAPTION,
          Scope.FIGURE_CAPTION,
          Scope.FOOTNOTE);

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("format/precision", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (TextBlock block : context.blocks()) {
      if (SCOPES.contains(block.scope())) {
        context.find(WITH_ERROR, block).forEach(match -> check(match, sink));
      }
    }
    for (TableFacts table : context.input().tables()) {
      table.columns().stream()
          .filter(column -> column.digits() >= SURPLUS)
          .forEach(
              column ->
                  sink.report(
                      meta()
                          .at(
                              column.span(),
                              "the errors of \"%s\" support %d digits less"
                                  .formatted(column.title(), column.digits()))
                          .withHint("leave the format out, or name fewer digits")));
    }
  }

  private void check(Match match, Sink sink) {
    int ofValue = match.text(2).length();
    int ofError = match.text(4).length();
    boolean zero = match.text(3).matches("[0.]+");
    if (ofValue - ofError >= SURPLUS && !zero) {
      sink.report(
          meta()
              .at(
                  match.span(),
                  "%s has %d digits more behind the point than its error %s"
                      .formatted(match.text(1), ofValue - ofError, match.text(3)))
              .withHint("round both to the second digit of the error"));
    }
  }
}
