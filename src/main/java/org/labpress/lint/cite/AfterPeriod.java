package org.labpress.lint.cite;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.labpress.lint.LintContext;
import org.labpress.lint.Match;
import org.labpress.lint.Placeholder;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Scope;
import org.labpress.lint.Sentence;
import org.labpress.lint.Sink;
import org.labpress.lint.TextBlock;
import org.labpress.source.Diagnostic;
import org.labpress.source.Diagnostic.Fix;
import org.labpress.source.Diagnostic.TextEdit;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;

/** Reports a citation behind the full stop of its sentence, or glued to the word before it. */
public final class AfterPeriod implements Rule {
  private static final char CITATION = Placeholder.CITATION.character();
  private static final Pattern AFTER =
      Pattern.compile("(?U)([.!?])(\\s*)" + CITATION + "(\\.?)(?=\\s+[\\p{Lu}\\p{N}]|\\s*$)");
  private static final Pattern GLUED = Pattern.compile("(?U)[\\p{L}\\p{N},;:)%]" + CITATION);

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("cite/after-period", Severity.WARNING);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (TextBlock block : context.blocks()) {
      if (block.scope() == Scope.BLOCK_QUOTE) {
        continue;
      }
      for (Match match : context.find(AFTER, block)) {
        if (endsSentence(context, block, match.end(1))) {
          sink.report(afterPeriod(match));
        }
      }
      for (Match match : context.find(GLUED, block)) {
        sink.report(glued(match));
      }
    }
  }

  /** Whether a sentence ends there: the stop may belong to an abbreviation, as in "et al.". */
  private static boolean endsSentence(LintContext context, TextBlock block, int offset) {
    return context.sentences(block).stream().map(Sentence::end).anyMatch(end -> end == offset)
        || block.text().charAt(offset) == CITATION;
  }

  private Diagnostic afterPeriod(Match match) {
    SourceSpan citation = match.block().toSource(match.end(2), match.end(2) + 1);
    Diagnostic found =
        meta()
            .at(citation, "this citation stands behind the full stop")
            .withHint("put it before the full stop");
    return move(match, citation).map(found::withFix).orElse(found);
  }

  /** Moves the stop behind the citation. Refused where anything else would have to move too. */
  private static Optional<Fix> move(Match match, SourceSpan citation) {
    Optional<SourceSpan> stop = match.block().verbatim(match.start(1), match.end(1));
    if (stop.isEmpty() || !match.text(1).equals(".")) {
      return Optional.empty();
    }
    String space = match.text(2).isEmpty() ? " " : "";
    SourceSpan behind = citation.part(citation.length(), citation.length());
    List<TextEdit> edits =
        match.text(3).isEmpty()
            ? List.of(new TextEdit(stop.get(), space), new TextEdit(behind, "."))
            : List.of(new TextEdit(stop.get(), space));
    return Optional.of(new Fix("put the citation before the full stop", true, edits));
  }

  private Diagnostic glued(Match match) {
    SourceSpan citation = match.block().toSource(match.end() - 1, match.end());
    SourceSpan before = citation.part(0, 0);
    return meta()
        .at(citation, "there is no space before this citation")
        .withHint("put a space before it")
        .withFix(
            new Fix("put a space before the citation", true, List.of(new TextEdit(before, " "))));
  }
}
