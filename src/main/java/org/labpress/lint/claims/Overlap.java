package org.labpress.lint.claims;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Scope;
import org.labpress.lint.Sentence;
import org.labpress.lint.Sink;
import org.labpress.lint.TextBlock;
import org.labpress.source.Severity;

/** Reports a sentence that calls one of two values better although their intervals overlap. */
public final class Overlap implements Rule {
  private static final Pattern CLAIM =
      Pattern.compile(
          "\\b(?:outperform(?:s|ed|ing)?|beats?|surpass(?:es|ed)?|is better than|are better than"
              + "|wins against|superior to|exceeds?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:overlap\\w*|within (?:the )?(?:error|noise|one|1)|not significant\\w*|slightly"
              + "|p\\s?[<=>]|paired)",
          Pattern.CASE_INSENSITIVE);
  private static final String NUMBER = "([-−]?\\d{0,9}\\.?\\d{1,9})";
  private static final Pattern AROUND =
      Pattern.compile(NUMBER + "\\s?%?\\s?(?:±|\\+/-)\\s?" + NUMBER);
  private static final Pattern BETWEEN =
      Pattern.compile("\\[\\s?" + NUMBER + "\\s?%?\\s?(?:,|–|to)\\s?" + NUMBER + "\\s?%?\\s?\\]");
  private static final Set<Scope> SCOPES =
      EnumSet.of(
          Scope.ABSTRACT,
          Scope.PARAGRAPH,
          Scope.LIST_ITEM,
          Scope.FIGURE_CAPTION,
          Scope.TABLE_CAPTION,
          Scope.FRONT_MATTER);

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("claims/overlap", Severity.INFO);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (TextBlock block : context.english(SCOPES)) {
      for (Sentence sentence : context.sentences(block)) {
        check(sentence, sink);
      }
    }
  }

  private void check(Sentence sentence, Sink sink) {
    String text = sentence.text();
    Matcher claim = CLAIM.matcher(text);
    if (text.length() > 2_000 || !claim.find() || SAID.matcher(text).find()) {
      return;
    }
    List<double[]> intervals =
        AROUND
            .matcher(text)
            .results()
            .map(m -> around(number(m.group(1)), number(m.group(2))))
            .toList();
    if (intervals.isEmpty()) {
      intervals =
          BETWEEN
              .matcher(text)
              .results()
              .map(m -> new double[] {number(m.group(1)), number(m.group(2))})
              .toList();
    }
    // Of more than two nobody knows which are compared.
    if (intervals.size() == 2 && overlap(intervals.get(0), intervals.get(1))) {
      int start = sentence.start() + claim.start();
      sink.report(
          meta()
              .at(
                  sentence.block().toSource(start, sentence.start() + claim.end()),
                  "\"%s\", but the intervals of the two values overlap".formatted(claim.group()))
              .withHint("say that they overlap, or give the interval of the difference"));
    }
  }

  private static double[] around(double value, double half) {
    return new double[] {value - half, value + half};
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace('−', '-'));
  }

  private static boolean overlap(double[] one, double[] other) {
    return one[0] <= other[1] && other[0] <= one[1];
  }
}
