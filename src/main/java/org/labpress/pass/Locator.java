package org.labpress.pass;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a work that is meant: "p. 3", "chapters 2 and 3", "§ 4", "33–35", or any text in
 * braces, at the start of what follows a key.
 *
 * @param label what is counted, a locator term of CSL 1.0.2
 * @param text the numbers, or what stands in braces
 * @param end offset behind it in the text that was read
 */
record Locator(String label, String text, int end) {
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("p", "page"),
          Map.entry("pp", "page"),
          Map.entry("page", "page"),
          Map.entry("pages", "page"),
          Map.entry("ch", "chapter"),
          Map.entry("chs", "chapter"),
          Map.entry("chap", "chapter"),
          Map.entry("chaps", "chapter"),
          Map.entry("chapter", "chapter"),
          Map.entry("chapters", "chapter"),
          Map.entry("sec", "section"),
          Map.entry("secs", "section"),
          Map.entry("sect", "section"),
          Map.entry("section", "section"),
          Map.entry("sections", "section"),
          Map.entry("§", "section"),
          Map.entry("§§", "section"),
          Map.entry("fig", "figure"),
          Map.entry("figs", "figure"),
          Map.entry("figure", "figure"),
          Map.entry("figures", "figure"),
          Map.entry("tab", "table"),
          Map.entry("tbl", "table"),
          Map.entry("table", "table"),
          Map.entry("tables", "table"),
          Map.entry("eq", "equation"),
          Map.entry("eqs", "equation"),
          Map.entry("equation", "equation"),
          Map.entry("equations", "equation"),
          Map.entry("app", "appendix"),
          Map.entry("appendix", "appendix"),
          Map.entry("vol", "volume"),
          Map.entry("vols", "volume"),
          Map.entry("volume", "volume"),
          Map.entry("volumes", "volume"),
          Map.entry("col", "column"),
          Map.entry("cols", "column"),
          Map.entry("column", "column"),
          Map.entry("columns", "column"),
          Map.entry("l", "line"),
          Map.entry("ll", "line"),
          Map.entry("line", "line"),
          Map.entry("lines", "line"),
          Map.entry("n", "note"),
          Map.entry("nn", "note"),
          Map.entry("note", "note"),
          Map.entry("notes", "note"),
          Map.entry("no", "issue"),
          Map.entry("nos", "issue"),
          Map.entry("number", "issue"),
          Map.entry("para", "paragraph"),
          Map.entry("paras", "paragraph"),
          Map.entry("paragraph", "paragraph"),
          Map.entry("paragraphs", "paragraph"),
          Map.entry("¶", "paragraph"),
          Map.entry("¶¶", "paragraph"),
          Map.entry("pt", "part"),
          Map.entry("pts", "part"),
          Map.entry("part", "part"),
          Map.entry("parts", "part"),
          Map.entry("bk", "book"),
          Map.entry("bks", "book"),
          Map.entry("book", "book"),
          Map.entry("books", "book"),
          Map.entry("v", "verse"),
          Map.entry("vv", "verse"),
          Map.entry("verse", "verse"),
          Map.entry("verses", "verse"));

  private static final Pattern LABEL =
      Pattern.compile("(\\p{L}{1,10}|§§?|¶¶?)(\\.?)[\\s\u00a0]*+(?=[\\p{L}0-9{])");
  private static final String ONE =
      "(?:[A-Z]{0,2}\\.?[0-9]++(?:[.:][0-9]++)*+(?:\\p{Ll}(?!\\p{L}))?|[ivxlcdm]++(?!\\p{L}))";
  private static final Pattern NUMBERS =
      Pattern.compile(
          ONE
              + "(?:f{1,2}\\.?(?!\\p{L}))?(?:[\\s\u00a0]*+(?:[-\u2010-\u2014]+|,|&|and\\b)[\\s\u00a0]*+"
              + ONE
              + "(?:f{1,2}\\.?(?!\\p{L}))?)*+");

  /** Returns the locator at the start of a text; empty where none stands there. */
  static Optional<Locator> at(String text) {
    int start = skipSpace(text, text.startsWith(",") ? 1 : 0);
    if (start < text.length() && text.charAt(start) == '{') {
      return braced(text, start, "page");
    }
    Matcher label = LABEL.matcher(text).region(start, text.length());
    if (label.lookingAt()) {
      String name = LABELS.get(label.group(1).toLowerCase(Locale.ROOT));
      boolean apart = label.end() > label.end(1) || label.group(1).matches("[pP]{1,2}|§+|¶+");
      if (name != null && apart && label.end() < text.length()) {
        return text.charAt(label.end()) == '{'
            ? braced(text, label.end(), name)
            : numbers(text, label.end(), name);
      }
    }
    boolean digit = start < text.length() && Character.isDigit(text.charAt(start));
    return digit ? numbers(text, start, "page") : Optional.empty();
  }

  private static Optional<Locator> braced(String text, int open, String label) {
    int close = text.indexOf('}', open);
    return close < 0
        ? Optional.empty()
        : Optional.of(new Locator(label, text.substring(open + 1, close).strip(), close + 1));
  }

  private static Optional<Locator> numbers(String text, int start, String label) {
    Matcher numbers = NUMBERS.matcher(text).region(start, text.length());
    return numbers.lookingAt()
        ? Optional.of(
            new Locator(
                label, numbers.group().replaceAll("(?<=\\d)-+(?=\\d)", "\u2013"), numbers.end()))
        : Optional.empty();
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
      at++;
    }
    return at;
  }
}
