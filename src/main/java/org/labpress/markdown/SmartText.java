package org.labpress.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Sets straight quotes, two and three hyphens and three full stops as print does. What follows a
 * quote decides little, what stands before it nearly all: a quote opens behind a space, a bracket
 * or a dash, and closes elsewhere. One object reads one block, across the bounds of its inlines.
 *
 * <p>TeX's quotes, two backticks and two apostrophes, are set too. Signs that the author escaped
 * stay. So do arrows, two hyphens before a word, which begin the name of an option, and a mark
 * behind a digit that closes nothing, which stands for minutes or inches.
 */
final class SmartText {
  private static final String ENGLISH = "“”‘’";
  private static final Map<String, String> QUOTES =
      Map.ofEntries(
          Map.entry("en", ENGLISH),
          Map.entry("de", "„“‚‘"),
          Map.entry("da", "„“‚‘"),
          Map.entry("cs", "„“‚‘"),
          Map.entry("sk", "„“‚‘"),
          Map.entry("sl", "„“‚‘"),
          Map.entry("is", "„“‚‘"),
          Map.entry("pl", "„”‚’"),
          Map.entry("hu", "„”’’"),
          Map.entry("ro", "„”‚’"),
          Map.entry("nl", "“”‘’"),
          Map.entry("sv", "””’’"),
          Map.entry("fi", "””’’"),
          Map.entry("es", "«»“”"),
          Map.entry("it", "«»“”"),
          Map.entry("pt", "“”‘’"),
          Map.entry("nb", "«»‘’"),
          Map.entry("no", "«»‘’"),
          Map.entry("ru", "«»„“"),
          Map.entry("uk", "«»„“"),
          Map.entry("fr", "«»“”"));

  /** Words that begin with letters left out; Oxford English Dictionary. */
  private static final Set<String> SHORTENED =
      Set.of("tis", "twas", "twere", "em", "til", "cause", "bout", "round", "n");

  /** What a narrow space stands before. */
  private static final String FRENCH_PUNCTUATION = ";!?»";

  /** Signs that make arrows and frames with hyphens. */
  private static final String DRAWING = "<>+|=";

  private static final char APOSTROPHE = '’';
  private static final char NONE = '\0';

  private final String lang;
  private final String quotes;
  private final boolean spaced;
  private char previous = NONE;
  private int open;
  private int openSingle;
  private int openTex;

  /**
   * @param lang BCP 47 tag
   */
  SmartText(String lang) {
    this.lang = lang;
    String language = lang.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    this.quotes = QUOTES.getOrDefault(language, ENGLISH);
    this.spaced = language.equals("fr") && !lang.toLowerCase(Locale.ROOT).endsWith("ch");
  }

  /** Returns the same for another block in this language. */
  SmartText another() {
    return new SmartText(lang);
  }

  /** Notes that something without text of its own stands here: {@code ' '} or a letter for it. */
  void pass(char standsFor) {
    previous = standsFor;
  }

  /** Returns a part of a run as it is printed. */
  String of(TextRun run, int from, int to) {
    String text = run.text();
    StringBuilder out = new StringBuilder(to - from);
    int lastClosing = lastClosing(run, from, to);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int used = 1;
      int length = out.length();
      if (!run.isAsWritten(i)) {
        out.append(c);
      } else if (isPair(run, i, to, '`') && opens(previous)) {
        used = 2;
        openTex++;
        out.append(quotes.charAt(0));
      } else if (openTex > 0 && isPair(run, i, to, '\'')) {
        used = 2;
        openTex--;
        out.append(quotes.charAt(1));
      } else if (c == '"') {
        doubleQuote(out, i + 1 < to ? text.charAt(i + 1) : NONE);
      } else if (c == '\'') {
        singleQuote(out, text.substring(i + 1, Math.min(to, i + 8)), i < lastClosing, i + 1 == to);
      } else if (c == ' ' && spaced) {
        out.append(frenchSpace(i + 1 < to ? text.charAt(i + 1) : NONE));
      } else if (c == '-' || c == '.') {
        used = count(run, i, to, c);
        dashOrDots(out, c, used, i + used < to ? text.charAt(i + used) : NONE);
      } else {
        out.append(c);
      }
      i += used - 1;
      previous = out.length() > length ? out.charAt(out.length() - 1) : previous;
    }
    return out.toString();
  }

  /**
   * Returns the space that French sets beside its punctuation, as in « Quoi ? », where a line must
   * not end (Lexique des règles typographiques, Imprimerie nationale): narrow, but before a colon.
   */
  private char frenchSpace(char next) {
    boolean narrow = previous == '«' || FRENCH_PUNCTUATION.indexOf(next) >= 0;
    return narrow ? '\u202F' : next == ':' ? '\u00A0' : ' ';
  }

  private static boolean isPair(TextRun run, int at, int to, char c) {
    return run.charAt(at) == c && count(run, at, Math.min(to, at + 3), c) == 2;
  }

  private static int count(TextRun run, int from, int to, char c) {
    int i = from;
    while (i < to && run.charAt(i) == c && run.isAsWritten(i)) {
      i++;
    }
    return i - from;
  }

  private void dashOrDots(StringBuilder out, char c, int count, char next) {
    boolean option = opens(previous) && Character.isLetterOrDigit(next);
    boolean drawn = DRAWING.indexOf(previous) >= 0 || DRAWING.indexOf(next) >= 0;
    if (c == '-' && count == 3 && !drawn) {
      out.append('—');
    } else if (c == '-' && count == 2 && !option && !drawn) {
      out.append('–');
    } else if (c == '.' && (count == 3 || count == 4)) {
      out.append('…').append(count == 4 ? "." : "");
    } else {
      out.append(String.valueOf(c).repeat(count));
    }
  }

  private void doubleQuote(StringBuilder out, char next) {
    boolean space = Character.isWhitespace(next);
    if (opens(previous) && !space) {
      open++;
      out.append(quotes.charAt(0)).append(spaced ? "\u202F" : "");
    } else if (open > 0) {
      open--;
      out.append(spaced ? "\u202F" : "").append(quotes.charAt(1));
    } else if (Character.isDigit(previous) || space) {
      out.append('"');
    } else {
      out.append(quotes.charAt(1));
    }
  }

  private void singleQuote(StringBuilder out, String next, boolean closesLater, boolean last) {
    char after = next.isEmpty() ? NONE : next.charAt(0);
    if (opens(previous) && !Character.isWhitespace(after)) {
      boolean quote = !isShortened(next) && (closesLater || last);
      openSingle += quote ? 1 : 0;
      out.append(quote ? quotes.charAt(2) : APOSTROPHE);
    } else if (openSingle > 0 && !Character.isLetterOrDigit(after)) {
      openSingle--;
      out.append(quotes.charAt(3));
    } else if ((Character.isDigit(previous) && !Character.isLetter(after)) || opens(previous)) {
      out.append('\'');
    } else {
      out.append(APOSTROPHE);
    }
  }

  /** Whether letters were left out here: "'90s", "'tis". */
  private static boolean isShortened(String next) {
    int letters = 0;
    while (letters < next.length() && Character.isLetter(next.charAt(letters))) {
      letters++;
    }
    boolean decade =
        next.length() >= 2
            && Character.isDigit(next.charAt(0))
            && Character.isDigit(next.charAt(1))
            && (next.length() == 2 || !Character.isDigit(next.charAt(2)));
    return decade || SHORTENED.contains(next.substring(0, letters).toLowerCase(Locale.ROOT));
  }

  /** Returns the offset of the last single quote that may close one, or -1. */
  private static int lastClosing(TextRun run, int from, int to) {
    String text = run.text();
    for (int i = text.lastIndexOf('\'', to - 1); i > from; i = text.lastIndexOf('\'', i - 1)) {
      boolean end = i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
      if (run.isAsWritten(i) && end && !Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean opens(char before) {
    return before == NONE
        || Character.isWhitespace(before)
        || Character.isSpaceChar(before)
        || "([{<–—/“„«‘‚¿¡".indexOf(before) >= 0;
  }
}
