package org.labpress.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.labpress.source.Diagnostic.Fix;
import org.labpress.source.Diagnostic.TextEdit;

/**
 * Takes words out of a sentence with the commas and the space that stand around them for their
 * sake; the next word of a sentence that began with them gets its capital.
 */
final class Deletion {
  private static final Pattern ARTICLE = Pattern.compile("(?iU)\\ban? $");

  private Deletion() {}

  /**
   * Returns the edit, not safe where an article before the words may have to change; empty where
   * the words and their surroundings do not stand in the source as they stand in the text.
   */
  static Optional<Fix> of(Match match, LintContext context) {
    String text = match.block().text();
    int start = match.start();
    int end = match.end();
    boolean commaBehind = end < text.length() && text.charAt(end) == ',';
    boolean opens = isSentenceStart(match, context);
    if (opens) {
      return atStart(match, commaBehind ? end + 1 : end);
    }
    boolean commaBefore = start > 1 && text.startsWith(", ", start - 2);
    boolean ends = end == text.length() || ".;:!?)".indexOf(text.charAt(end)) >= 0;
    if (commaBefore && (commaBehind || ends)) {
      return fix(match, start - 2, commaBehind ? end + 1 : end, "");
    }
    if (ends) {
      return start > 0 ? fix(match, start - 1, end, "") : Optional.empty();
    }
    return text.charAt(end) == ' ' ? fix(match, start, end + 1, "") : Optional.empty();
  }

  private static boolean isSentenceStart(Match match, LintContext context) {
    int at = context.sentenceAt(match.block(), match.start());
    return at >= 0 && context.sentences(match.block()).get(at).start() == match.start();
  }

  private static Optional<Fix> atStart(Match match, int end) {
    String text = match.block().text();
    boolean wordFollows =
        end + 1 < text.length()
            && text.charAt(end) == ' '
            && Character.isLetter(text.charAt(end + 1));
    if (!wordFollows) {
      return Optional.empty();
    }
    String capital = text.substring(end + 1, end + 2).toUpperCase(Locale.ROOT);
    return fix(match, match.start(), end + 2, capital);
  }

  private static Optional<Fix> fix(Match match, int start, int end, String replacement) {
    boolean safe = !ARTICLE.matcher(match.block().text().substring(0, match.start())).find();
    return match
        .block()
        .verbatim(start, end)
        .map(
            span ->
                new Fix(
                    "delete \"%s\"".formatted(match.text()),
                    safe,
                    List.of(new TextEdit(span, replacement))));
  }
}
