package org.labpress.lint.number;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.labpress.document.Calculation;
import org.labpress.document.CheckedNumber;
import org.labpress.document.Citation;
import org.labpress.document.Node;
import org.labpress.lint.LintContext;
import org.labpress.lint.Match;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Scope;
import org.labpress.lint.Sections;
import org.labpress.lint.Sentence;
import org.labpress.lint.Sink;
import org.labpress.lint.TextBlock;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;

/**
 * Reports results in the text that are bound to no data, on pages where other numbers are. What a
 * sentence cites is the business of others.
 */
public final class Unsourced implements Rule {
  private static final List<String> RESULTS =
      List.of("result", "evaluation", "experiment", "finding", "performance", "ablation");
  private static final Set<Scope> SCOPES = EnumSet.of(Scope.PARAGRAPH, Scope.LIST_ITEM);

  /** A percentage, a p value, a value with its error, a factor. */
  private static final Pattern RESULT =
      Pattern.compile(
          "(?<![\\w.,–-])(?:\\d{1,9}(?:\\.\\d{1,9})?\\s?(?:±|\\+/-)\\s?\\d{1,9}(?:\\.\\d{1,9})?\\s?%?"
              + "|\\d{1,3}\\.\\d{1,6}\\s?%|\\bp\\s?[<=>]\\s?0?\\.\\d{1,6}|\\d{1,4}\\.\\d{1,4}\\s?×(?!\\s?(?:10|\\d)))");

  /** Levels of confidence are chosen, not measured. */
  private static final Pattern LEVEL = Pattern.compile("(?:90|95|99)(?:\\.0)?\\s?%");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("number/unsourced", Severity.INFO);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    List<SourceSpan> bound =
        Stream.<Node>concat(
                context.document().nodes(CheckedNumber.class),
                context.document().nodes(Calculation.class))
            .map(Node::span)
            .toList();
    if (bound.isEmpty()) {
      return;
    }
    List<SourceSpan> cited = context.document().nodes(Citation.class).map(Citation::span).toList();
    for (TextBlock block : context.blocks()) {
      if (SCOPES.contains(block.scope()) && Sections.mentions(block.sections(), RESULTS)) {
        for (Match match : context.find(RESULT, block)) {
          boolean level = LEVEL.matcher(match.text()).matches();
          if (!level && !within(match.span(), bound) && !isCited(context, match, cited)) {
            report(match, sink);
          }
        }
      }
    }
  }

  private void report(Match match, Sink sink) {
    sink.report(
        meta()
            .at(match.span(), "%s has no source".formatted(match.text().strip()))
            .withHint(
                "bind it: [%s]{from=\"results/eval.csv:acc.mean\"}"
                    .formatted(match.text().strip())));
  }

  private static boolean within(SourceSpan span, List<SourceSpan> all) {
    return all.stream().anyMatch(other -> other.contains(span) || span.contains(other));
  }

  private static boolean isCited(LintContext context, Match match, List<SourceSpan> cited) {
    int index = context.sentenceAt(match.block(), match.start());
    if (index < 0) {
      return false;
    }
    Sentence sentence = context.sentences(match.block()).get(index);
    return cited.stream().anyMatch(sentence.span()::contains);
  }
}
