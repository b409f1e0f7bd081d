package org.labpress.build;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.source.SourceSpan;

/** The sentence in which something stands, as its author wrote it. */
final class Quote {
  private static final int FARTHEST = 400;
  private static final int LONGEST = 160;

  /** Where a sentence, a paragraph, an item of a list or a field of the front matter begins. */
  private static final Pattern START =
      Pattern.compile(
          "[.!?][)\"'”’*_]{0,3}\\s|\\R\\s*\\R|(?m:^)\\s*(?:[-*+>#|:]|\\d+[.)]|[\\w-]{1,30}:(?:[ \\t][|>][-+\\d]{0,2}(?=\\s))?|-{3,})\\s");

  private static final Pattern END =
      Pattern.compile("[.!?](?=[)\"'”’*_]{0,3}(?:\\s|$))|\\R\\s*\\R|\\R(?=\\s*[-*+>#|:])|$");

  /** What says where a number comes from; a reader sees only what is between the brackets. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "\\[([^\\[\\]]{1,80})]\\{(?:from|=|calc)(?:[^{}]|\\{\\{[^{}]{0,200}}}){0,400}}");

  private Quote() {}

  /**
   * Returns the sentence on one line, without the sources of its numbers; shortened if long.
   *
   * @param printed what a reader sees at the place
   */
  static String around(SourceSpan place, String printed) {
    String text = place.file().text();
    int from = Math.max(0, place.start() - FARTHEST);
    int start = from;
    Matcher starts = START.matcher(text).region(from, place.start()).useTransparentBounds(true);
    while (starts.find()) {
      start = starts.end();
    }
    int limit = Math.min(text.length(), place.end() + FARTHEST);
    Matcher ends = END.matcher(text).region(place.end(), limit);
    int end = ends.find() ? ends.end() : limit;
    String shown = place.text().startsWith("{{") ? printed : place.text();
    String line =
        SOURCE
            .matcher(
                text.substring(start, place.start()) + shown + text.substring(place.end(), end))
            .replaceAll("$1")
            .strip()
            .replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
