package org.labpress.lint.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.lint.LintContext;
import org.labpress.lint.Match;
import org.labpress.lint.Placeholder;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.lint.TextBlock;
import org.labpress.source.Diagnostic;
import org.labpress.source.Diagnostic.Fix;
import org.labpress.source.Diagnostic.TextEdit;
import org.labpress.source.Severity;

/** Reports a link with its brackets the wrong way round: {@code (text)[target]}. */
public final class LinkReversed implements Rule {
  // A letter before the parenthesis makes it a call: f(x)[0].
  private static final Pattern REVERSED =
      Pattern.compile(
          "(?U)(?<![\\p{L}\\p{N}_\\])])\\(([^()\\[\\]]{1,200})\\)\\[([^\\[\\]()]{0,300})\\]");

  private static final Pattern TARGET =
      Pattern.compile(
          Placeholder.URL.character()
              + "|#[\\w-]+"
              + "|[^\\s,]*/[^\\s,]*"
              + "|mailto:\\S+"
              + "|[^\\s,]+\\.(?:md|html?|csv|pdf|png|svg|jpe?g|ipynb|txt|bib|py|org|com|net|io|edu)(?:#\\S*)?");

  private static final Pattern WRITTEN = Pattern.compile("\\(([^\\n\\r]*)\\)\\[([^\\n\\r]*)\\]");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("structure/link-reversed", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (TextBlock block : context.blocks()) {
      for (Match match : context.find(REVERSED, block)) {
        String target = match.text(2);
        boolean address = TARGET.matcher(target).matches();
        if (address || target.isEmpty()) {
          Diagnostic found =
              meta()
                  .at(match.span(), "the brackets of this link are the wrong way round")
                  .withHint("write [text](target)");
          sink.report(fix(match).filter(fix -> address).map(found::withFix).orElse(found));
        }
      }
    }
  }

  private static Optional<Fix> fix(Match match) {
    Matcher written = WRITTEN.matcher(match.span().text());
    if (!written.matches()) {
      return Optional.empty();
    }
    String link = "[%s](%s)".formatted(written.group(1), written.group(2));
    return Optional.of(
        new Fix("swap the brackets", true, List.of(new TextEdit(match.span(), link))));
  }
}
