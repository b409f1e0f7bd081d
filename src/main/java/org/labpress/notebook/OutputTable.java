package org.labpress.notebook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Block;
import org.labpress.document.TableBlock;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.SourceFile;

/**
 * Makes a table of the HTML that data frames are stored as, so that it is set as other tables are,
 * in papers too. Its text is no Markdown; numbers stand at the right of their columns.
 */
final class OutputTable {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*+)([^<>]*+)>");
  private static final Pattern SPAN =
      Pattern.compile("\\b(?:colspan|rowspan)\\s*+=\\s*+[\"']?+\\d{1,3}[\"']?+");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9][0-9,.]*+(?:[eE][-+]?[0-9]++)?%?");

  /** Elements that make the table, or mark its words. */
  private static final Set<String> KEPT =
      Set.of(
          "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "b", "strong", "i", "em",
          "br", "code", "sub", "sup");

  /** Elements that say nothing about what they hold. */
  private static final Set<String> PASSED_OVER = Set.of("div", "span", "p", "font");

  /** Signs that would be read as Markdown. */
  private static final String SIGNS = "\\`*_{}[]$~^@'\"-=|";

  private OutputTable() {}

  /**
   * Returns the table, and the words after it.
   *
   * @param html without styles
   * @return empty if it is not one table with plain words in it
   */
  static Optional<List<Block>> of(String html, String path) {
    int start = html.indexOf("<table");
    int end = html.indexOf("</table>");
    boolean one = start >= 0 && end > start && html.indexOf("<table", start + 1) < 0;
    if (!one) {
      return Optional.empty();
    }
    Optional<String> table = markup(html.substring(start, end + "</table>".length()));
    Optional<String> before = markup(html.substring(0, start)).filter(String::isBlank);
    Optional<String> after = markup(html.substring(end + "</table>".length()));
    if (table.isEmpty() || before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    String page = table.get() + "\n\n" + after.get().strip() + "\n";
    List<Block> blocks = MarkdownReader.read(SourceFile.of(path, page)).value().blocks();
    boolean read = !blocks.isEmpty() && blocks.get(0) instanceof TableBlock && blocks.size() <= 2;
    return read ? Optional.of(blocks) : Optional.empty();
  }

  /** Returns the markup with only the tags that matter; empty if there are others. */
  private static Optional<String> markup(String html) {
    StringBuilder markup = new StringBuilder();
    Matcher tag = TAG.matcher(html);
    int at = 0;
    while (tag.find()) {
      markup.append(text(html.substring(at, tag.start())));
      at = tag.end();
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (KEPT.contains(name)) {
        markup.append('<').append(tag.group(1)).append(name);
        Matcher span = SPAN.matcher(tag.group(3));
        while (span.find()) {
          markup.append(' ').append(span.group());
        }
        boolean number = name.equals("td") && isNumber(html, at);
        markup.append(number ? " align=\"right\"" : "").append('>');
      } else if (!PASSED_OVER.contains(name)) {
        return Optional.empty();
      }
    }
    return Optional.of(markup.append(text(html.substring(at))).toString());
  }

  private static boolean isNumber(String html, int from) {
    int end = html.indexOf('<', from);
    return end > from
        && end - from < 100
        && NUMBER.matcher(html.substring(from, end).strip()).matches();
  }

  /** Returns words that Markdown reads as they are, on lines without indentation. */
  private static String text(String words) {
    if (words.isBlank()) {
      return words.contains("\n") ? "\n" : words.isEmpty() ? "" : " ";
    }
    StringBuilder text = new StringBuilder();
    for (char c : words.replaceAll("\\s++", " ").toCharArray()) {
      // A backslash would not do: before a bracket it opens a formula.
      text.append(c == '<' || SIGNS.indexOf(c) >= 0 ? "&#" + (int) c + ";" : c);
    }
    return text.toString();
  }
}
