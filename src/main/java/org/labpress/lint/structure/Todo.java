package org.labpress.lint.structure;

import java.util.regex.Pattern;
import org.labpress.lint.LintContext;
import org.labpress.lint.Match;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.lint.TextBlock;
import org.labpress.source.Severity;

/** Reports marks that authors leave where something is still to be written. */
public final class Todo implements Rule {
  private static final Pattern MARK =
      Pattern.compile(
          "(?U)(?<![\\p{L}\\p{N}_-])(?:TODO|FIXME|XXX|TK)(?![\\p{L}\\p{N}_-])"
              + "|\\?{3,}+"
              + "|\\b(?i:lorem ipsum)\\b"
              + "|\\[(?i:cite|citation needed)\\]");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("structure/todo", Severity.ERROR);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    boolean definesTk = context.blocks().stream().anyMatch(block -> block.text().contains("(TK)"));
    for (TextBlock block : context.blocks()) {
      for (Match match : context.find(MARK, block)) {
        boolean named = context.quoted(block, match.start());
        boolean acronym = definesTk && match.text().equals("TK");
        if (!named && !acronym) {
          sink.report(
              meta()
                  .at(match.span(), "\"%s\" is left in the text".formatted(match.text()))
                  .withHint("write what belongs here, or delete the mark"));
        }
      }
    }
  }
}
