package org.labpress.lint.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.labpress.lint.LintContext;
import org.labpress.lint.Match;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.lint.TextBlock;
import org.labpress.source.Diagnostic;
import org.labpress.source.Diagnostic.Fix;
import org.labpress.source.Diagnostic.TextEdit;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;

/** Reports a word written twice in a row, as in "the the". */
public final class DoubleWord implements Rule {
  // UNICODE_CHARACTER_CLASS (U), because JDK 17 and 25 disagree on \b beside letters such as é. A
  // hyphen or apostrophe makes another word of it: "well well-known", "it it's".
  private static final Pattern TWICE =
      Pattern.compile(
          "(?iuU)(?<![\\p{L}\\p{N}_'’-])(\\p{L}+)(\\s+)(\\1)(?![\\p{L}\\p{N}_]|['’-]\\p{L})");

  /** Words that may follow themselves: "she had had", "that that", "gave her her", "log log n". */
  private static final Set<String> MAY_REPEAT = Set.of("had", "that", "her", "log", "blah");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("words/double-word", Severity.ERROR);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    for (TextBlock block : context.blocks()) {
      for (Match match : context.find(TWICE, block)) {
        if (!isIntended(match) && !context.quoted(block, match.start())) {
          sink.report(diagnostic(match));
        }
      }
    }
  }

  private static boolean isIntended(Match match) {
    String first = match.text(1);
    String second = match.text(3);
    boolean letter = first.length() == 1 && !first.equalsIgnoreCase("a");
    // Names such as "Bora Bora"; at the start of a sentence only the first word has its capital.
    boolean name = first.equals(second) && Character.isUpperCase(first.charAt(0));
    return letter || name || MAY_REPEAT.contains(first.toLowerCase(Locale.ROOT));
  }

  private Diagnostic diagnostic(Match match) {
    String word = match.text(3);
    Diagnostic found = meta().at(match.span(3), "\"%s\" is written twice".formatted(word));
    return deletion(match)
        .map(
            span ->
                found.withFix(
                    new Fix(
                        "delete one \"%s\"".formatted(word),
                        true,
                        List.of(new TextEdit(span, "")))))
        .orElse(found.withHint("delete one of them"));
  }

  /** The second word with the space before it; over a line end the first word with its space. */
  private static Optional<SourceSpan> deletion(Match match) {
    TextBlock block = match.block();
    Optional<SourceSpan> second = block.verbatim(match.start(2), match.end(3));
    if (second.isPresent() || match.start(1) == 0) {
      return second;
    }
    return block
        .verbatim(match.start(1) - 1, match.end(1))
        .filter(span -> Character.isWhitespace(span.text().charAt(0)));
  }
}
