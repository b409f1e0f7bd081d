package org.labpress.lint.figure;

import org.labpress.lint.LintContext;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Scope;
import org.labpress.lint.Sink;
import org.labpress.lint.TextBlock;
import org.labpress.lint.Token;
import org.labpress.source.Severity;

/** Reports a caption of a figure that is too short to be understood without the text. */
public final class CaptionShort implements Rule {
  private static final int FEWEST_WORDS = 6;

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("figure/caption-short", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (TextBlock caption : context.blocks()) {
      int words = Token.countWords(caption.text());
      if (caption.scope() == Scope.FIGURE_CAPTION && words > 0 && words < FEWEST_WORDS) {
        sink.report(
            meta()
                .at(
                    caption.span(),
                    "this caption has %d %s, expected at least %d"
                        .formatted(words, words == 1 ? "word" : "words", FEWEST_WORDS))
                .withHint("name the quantity, the data and what the marks mean"));
      }
    }
  }
}
