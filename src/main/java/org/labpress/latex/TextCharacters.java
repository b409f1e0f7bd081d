package org.labpress.latex;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Writes text so that LaTeX prints its characters and none of them means anything to TeX.
 *
 * <p>Letters that the T1 encoding has are written as they are, in UTF-8; other characters as
 * commands. A character that no command prints is shown as its code, as in {@code [U+4E2D]}.
 */
final class TextCharacters {
  private static final Map<Integer, String> COMMANDS = new HashMap<>();

  /** Letters and quotes of the T1 encoding beyond ASCII, which inputenc reads. */
  private static final String T1 =
      "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"
          + "ĂăĄąĆćČčĎďĐđĘęĚěĞğİıĹĺĽľŁłŃńŇňŊŋŐőŒœŔŕŘřŚśŞşŠšŢţŤťŮůŰűŸŹźŻżŽž¡¿«»„‚‹›";

  /** Combining marks and the commands of T1 that put them on a letter. */
  private static final Map<Character, String> ACCENTS =
      Map.ofEntries(
          Map.entry('\u0300', "`"),
          Map.entry('\u0301', "'"),
          Map.entry('\u0302', "^"),
          Map.entry('\u0303', "~"),
          Map.entry('\u0304', "="),
          Map.entry('\u0306', "u"),
          Map.entry('\u0307', "."),
          Map.entry('\u0308', "\""),
          Map.entry('\u030A', "r"),
          Map.entry('\u030B', "H"),
          Map.entry('\u030C', "v"),
          Map.entry('\u0323', "d"),
          Map.entry('\u0326', "textcommabelow"),
          Map.entry('\u0327', "c"),
          Map.entry('\u0328', "k"),
          Map.entry('\u0331', "b"));

  /** The same marks in formulas, for Greek letters. */
  private static final Map<Character, String> MATH_ACCENTS =
      Map.of(
          '\u0300', "\\grave", '\u0301', "\\acute", '\u0308', "\\ddot", '\u0302', "\\hat", '\u0303',
          "\\tilde", '\u0304', "\\bar", '\u0307', "\\dot", '\u030C', "\\check");

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
  private static final String SUPERSCRIBED = "0123456789+-=()ni";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓ";
  private static final String SUBSCRIBED = "0123456789+-=()aeox";

  /** Letters of a typewriter's width after which a long word may be divided. */
  private static final String BREAK_AFTER = "/.-_?&=:@,;+#{(";

  /** From this length on a word has places to break that are not hyphenated. */
  private static final int LONG_WORD = 22;

  /** The same of code, of which no part is hyphenated. */
  private static final int LONG_CODE = 14;

  /** Quotes and dashes, which only have to be kept from one another. */
  private static final Set<Integer> QUOTES =
      Set.of(0x2018, 0x2019, 0x201C, 0x201D, 0x2013, 0x2014, 0x2015);

  private static final String JOINING =
      "'`-\u2018\u2019\u201C\u201D\u2010\u2012\u2013\u2014\u2015\u2032\u2033";

  static {
    MathCharacters.rows("text-characters.txt")
        .forEach(
            row -> {
              int space = row.indexOf(' ');
              String character = row.substring(0, space);
              int code =
                  character.startsWith("U+")
                      ? Integer.parseInt(character.substring(2), 16)
                      : character.codePointAt(0);
              COMMANDS.put(code, row.substring(space + 1));
            });
  }

  private TextCharacters() {}

  /** How text is to be printed. */
  enum Manner {
    /** Words, spaces between them of any width. */
    TEXT,
    /** Typewriter type in a line of text: every space is printed. */
    CODE,
    /** Typewriter type in a line of its own, which does not break. */
    CODE_LINE
  }

  /**
   * Returns the text as LaTeX.
   *
   * @param unprintable is told each character that LaTeX has no form for
   */
  static String write(String text, Manner manner, IntConsumer unprintable) {
    StringBuilder out = new StringBuilder();
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    boolean[] breaks = manner == Manner.CODE_LINE ? new boolean[0] : breaks(composed, manner);
    int at = 0;
    while (at < composed.length()) {
      int code = composed.codePointAt(at);
      int next = at + Character.charCount(code);
      if (isCyrillic(code)) {
        next = cyrillicEnd(composed, at);
        out.append("\\cyrillic{").append(composed, at, next).append('}');
        at = next;
        continue;
      }
      if (next < composed.length() && isAccent(composed.charAt(next))) {
        String mark = composed.substring(next, next + 1);
        out.append(accented(code, mark, manner, unprintable));
        at = next + 1;
        continue;
      }
      String written = character(code, at, composed, manner, unprintable);
      boolean joins = next < composed.length() && JOINING.indexOf(composed.charAt(next)) >= 0;
      out.append(joins || !QUOTES.contains(code) ? written : written.replace("{}", ""));
      if (at < breaks.length && breaks[at]) {
        out.append("\\allowbreak{}");
      }
      at = next;
    }
    return out.toString();
  }

  private static boolean isAccent(char c) {
    return ACCENTS.containsKey(c);
  }

  static boolean isCyrillic(int code) {
    return (code >= 0x0400 && code <= 0x045F) || code == 0x0490 || code == 0x0491;
  }

  private static int cyrillicEnd(String text, int start) {
    int end = start;
    while (end < text.length()
        && (isCyrillic(text.charAt(end))
            || (text.charAt(end) == ' '
                && end + 1 < text.length()
                && isCyrillic(text.charAt(end + 1))))) {
      end++;
    }
    return end;
  }

  /** Marks the characters after which a word without a space may end its line. */
  private static boolean[] breaks(String text, Manner manner) {
    int longest = manner == Manner.CODE ? LONG_CODE : LONG_WORD;
    boolean[] breaks = new boolean[text.length()];
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
        if (i - start >= longest) {
          boolean ofHash = isHash(text, start, i);
          int since = 0;
          for (int j = start + 2; j < i - 2; j++) {
            since++;
            boolean sign = BREAK_AFTER.indexOf(text.charAt(j)) >= 0;
            boolean another = BREAK_AFTER.indexOf(text.charAt(j + 1)) >= 0;
            boolean hash = ofHash && since >= 16 && Character.isLetterOrDigit(text.charAt(j));
            boolean hump =
                manner == Manner.CODE
                    && Character.isLowerCase(text.charAt(j))
                    && Character.isUpperCase(text.charAt(j + 1));
            if ((sign && !another) || hash || hump) {
              breaks[j] = true;
              since = 0;
            }
          }
        }
        start = i + 1;
      }
    }
    return breaks;
  }

  /** Returns whether a long word has digits among its letters, so that no rule divides it. */
  private static boolean isHash(String text, int start, int end) {
    return text.substring(start, end).chars().filter(Character::isDigit).count() > 3;
  }

  private static String accented(int base, String mark, Manner manner, IntConsumer unprintable) {
    char accent = mark.charAt(0);
    Optional<String> greek = greek(base);
    String mathAccent = MATH_ACCENTS.get(accent);
    if (greek.isPresent() && mathAccent != null) {
      return "\\ensuremath{" + mathAccent + "{" + greek.get() + "}}";
    }
    if (Character.isLetter(base) && (base < 128 || T1.indexOf(base) >= 0)) {
      String letter = base == 'i' ? "\\i" : base == 'j' ? "\\j" : Character.toString(base);
      return "\\" + ACCENTS.get(accent) + "{" + letter + "}";
    }
    String alone = write(Character.toString(base), manner, unprintable);
    unprintable.accept(accent);
    return alone + code(accent);
  }

  private static Optional<String> greek(int code) {
    return code >= 0x0391 && code <= 0x03C9
        ? MathCharacters.symbol(Character.toString(code)).map(MathCharacters.Symbol::tex)
        : Optional.empty();
  }

  private static String character(
      int code, int at, String text, Manner manner, IntConsumer unprintable) {
    if (code < 128) {
      return ascii((char) code, at, text, manner);
    }
    if (T1.indexOf(code) >= 0) {
      return Character.toString(code);
    }
    String command = COMMANDS.get(code);
    if (command != null) {
      return command;
    }
    int raised = SUPERSCRIPTS.indexOf(code);
    if (raised >= 0) {
      return "\\textsuperscript{" + script(SUPERSCRIBED.charAt(raised)) + "}";
    }
    int lowered = SUBSCRIPTS.indexOf(code);
    if (lowered >= 0) {
      return "\\textsubscript{" + script(SUBSCRIBED.charAt(lowered)) + "}";
    }
    String character = Character.toString(code);
    Optional<String> math =
        MathCharacters.symbol(character)
            .map(MathCharacters.Symbol::tex)
            .or(() -> MathCharacters.letter(code));
    if (math.isPresent()) {
      return "\\ensuremath{" + math.get() + "}";
    }
    String parts = Normalizer.normalize(character, Normalizer.Form.NFD);
    int last = parts.length() - 1;
    if (last > 0 && isAccent(parts.charAt(last))) {
      String base = Normalizer.normalize(parts.substring(0, last), Normalizer.Form.NFC);
      if (base.length() == 1) {
        return accented(base.charAt(0), parts.substring(last), manner, unprintable);
      }
    }
    String plain = Normalizer.normalize(character, Normalizer.Form.NFKD);
    if (!plain.equals(parts) && plain.chars().allMatch(c -> c >= ' ' && c < 127)) {
      return write(plain, manner, unprintable);
    }
    if (Character.isWhitespace(code) || Character.isSpaceChar(code)) {
      return " ";
    }
    unprintable.accept(code);
    return code(code);
  }

  private static String script(char character) {
    return character == '-' ? "\\ensuremath{-}" : Character.toString(character);
  }

  private static String code(int character) {
    return "[U+%04X]".formatted(character);
  }

  private static String ascii(char c, int at, String text, Manner manner) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    return switch (c) {
      case '\\' -> "\\textbackslash{}";
      case '{' -> "\\{";
      case '}' -> "\\}";
      case '$' -> "\\$";
      case '&' -> "\\&";
      case '#' -> "\\#";
      case '%' -> "\\%";
      case '_' -> "\\_";
      case '^' -> "\\textasciicircum{}";
      case '~' -> "\\textasciitilde{}";
      case '"' -> "\\textquotedbl{}";
      case '\'' -> "\\textquotesingle{}";
      case '`' -> "\\textasciigrave{}";
      // Pairs that fonts in the T1 encoding would join: to dashes, quotes and turned marks.
      case '-' -> next == '-' ? "-{}" : "-";
      case '<' -> next == '<' ? "<{}" : "<";
      case '>' -> next == '>' ? ">{}" : ">";
      case ',' -> next == ',' ? ",{}" : ",";
      case '!', '?' -> next == '`' ? c + "{}" : Character.toString(c);
      case '\t' -> manner == Manner.TEXT ? " " : "\\ \\ \\ \\ ";
      case '\n', '\r' -> manner == Manner.TEXT ? " " : "\\ ";
      case ' ' -> space(at, text, manner);
      default -> c < ' ' || c == 127 ? "" : Character.toString(c);
    };
  }

  private static String space(int at, String text, Manner manner) {
    return switch (manner) {
      case TEXT -> " ";
      case CODE -> at > 0 && text.charAt(at - 1) != ' ' ? " " : "\\ ";
      case CODE_LINE -> "\\ ";
    };
  }

  /** Returns an address as the first argument of {@code \href}, where TeX reads it. */
  static String address(String uri) {
    StringBuilder out = new StringBuilder();
    for (byte unit : uri.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      int value = unit & 0xFF;
      char c = (char) value;
      if (value <= ' ' || value >= 0x7F || "\\{}^~\"<>|`$".indexOf(c) >= 0) {
        out.append("\\%").append("%02X".formatted(value));
      } else if (c == '%' || c == '#' || c == '&' || c == '_') {
        out.append('\\').append(c);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Returns whether a text asks for the T2A encoding. */
  static boolean hasCyrillic(List<String> texts) {
    return texts.stream().anyMatch(text -> text.contains("\\cyrillic{"));
  }
}
