package org.labpress.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.labpress.bibliography.csl.Look;
import org.labpress.bibliography.csl.Run;
import org.labpress.bibliography.csl.Runs;

/**
 * Reads the TeX of a field of a bibliography. Nothing is run: a list of commands for characters,
 * accents and looks is known, math is kept as TeX, and an unknown command stays as it is written.
 */
final class TexText {
  /** Levels of braces; deeper ones are dropped like all braces, but do nothing more. */
  private static final int MOST_LEVELS = 50;

  private static final Map<String, Integer> LOOKS =
      Map.ofEntries(
          Map.entry("textit", Look.ITALIC),
          Map.entry("emph", Look.ITALIC),
          Map.entry("textsl", Look.ITALIC),
          Map.entry("mkbibemph", Look.ITALIC),
          Map.entry("mkbibitalic", Look.ITALIC),
          Map.entry("textbf", Look.BOLD),
          Map.entry("mkbibbold", Look.BOLD),
          Map.entry("textsc", Look.SMALL_CAPS),
          Map.entry("textsuperscript", Look.SUPERSCRIPT),
          Map.entry("textsubscript", Look.SUBSCRIPT),
          Map.entry("texttt", Look.CODE),
          Map.entry("url", Look.CODE),
          Map.entry("nolinkurl", Look.CODE),
          Map.entry("path", Look.CODE));

  /** Commands that hold for the rest of their braces. */
  private static final Map<String, Integer> SWITCHES =
      Map.of(
          "it", Look.ITALIC,
          "em", Look.ITALIC,
          "sl", Look.ITALIC,
          "itshape", Look.ITALIC,
          "bf", Look.BOLD,
          "bfseries", Look.BOLD,
          "sc", Look.SMALL_CAPS,
          "scshape", Look.SMALL_CAPS,
          "tt", Look.CODE,
          "ttfamily", Look.CODE);

  /** Commands of which the argument is printed as it is. */
  private static final Set<String> TRANSPARENT =
      Set.of(
          "text",
          "textrm",
          "textsf",
          "textnormal",
          "textup",
          "textmd",
          "mbox",
          "hbox",
          "rm",
          "sf",
          "normalfont",
          "upshape",
          "ensuremath",
          "uppercase",
          "lowercase",
          "bibinfo",
          "protect",
          "mathrm",
          "NoCaseChange",
          "nocase",
          "MakeUppercase",
          "autocap",
          "bibstring",
          "selectlanguage",
          "foreignlanguage",
          "small",
          "footnotesize");

  private final String tex;
  private final boolean braces;
  private final Consumer<String> unknown;
  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int look;
  private int at;

  private TexText(String tex, boolean braces, Consumer<String> unknown) {
    this.tex = tex;
    this.braces = braces;
    this.unknown = unknown;
  }

  /**
   * Reads a title or another text for readers.
   *
   * @param unknown gets each command that is not known, with its backslash
   * @return the text; what stands in braces keeps its case; spaces are single, none at the ends
   */
  static Runs read(String tex, Consumer<String> unknown) {
    return new TexText(tex, true, unknown).readAll();
  }

  /** Reads a name or another text that no style changes the case of. */
  static Runs readPlain(String tex, Consumer<String> unknown) {
    return new TexText(tex, false, unknown).readAll();
  }

  /** Reads an address or an identifier: only the escapes of TeX's special characters are undone. */
  static String readVerbatim(String tex) {
    String bare = tex.strip().replaceFirst("(?s)^\\\\(?:url|nolinkurl|path)\\s*\\{(.*)\\}$", "$1");
    return bare.replaceAll("\\\\([_%&#$~^{}])", "$1")
        .replace("{\\textasciitilde}", "~")
        .replace("\\textasciitilde{}", "~")
        .replace("\\textasciitilde", "~")
        .replaceAll("[{}\\s]", "");
  }

  private Runs readAll() {
    group(0);
    while (at < tex.length()) {
      at++; // a brace that closes nothing
      group(0);
    }
    flush();
    return Spaces.single(new Runs(runs));
  }

  /** Reads up to the brace that closes this level. */
  private void group(int level) {
    int outer = look;
    while (at < tex.length()) {
      char c = tex.charAt(at);
      if (c == '}') {
        break;
      }
      switch (c) {
        case '{' -> braced(level);
        case '\\' -> command(level);
        case '$' -> math();
        case '~' -> literal("\u00a0", 1);
        case '-' -> dashes();
        case '`' -> literal(starts("``") ? "\u201c" : "\u2018", starts("``") ? 2 : 1);
        case '\'' -> literal(starts("''") ? "\u201d" : "\u2019", starts("''") ? 2 : 1);
        default -> literal(String.valueOf(c), 1);
      }
    }
    setLook(outer);
  }

  private void braced(int level) {
    at++;
    if (level >= MOST_LEVELS) {
      return;
    }
    int outer = look;
    // A group that starts with a command is a "special character" to BibTeX, and has case.
    if (braces && level == 0 && !starts("\\")) {
      setLook(look | Look.KEEP_CASE);
    }
    group(level + 1);
    close();
    setLook(outer);
  }

  private void close() {
    if (at < tex.length() && tex.charAt(at) == '}') {
      at++;
    }
  }

  private void command(int level) {
    int start = at++;
    String name = commandName();
    boolean letters = !name.isEmpty() && Character.isLetter(name.charAt(0));
    if (letters) {
      skipSpace();
    }
    if (name.equals("(")) {
      mathUntil("\\)", at);
    } else if (TexSymbols.isAccent(name)) {
      accent(name, level);
    } else if (LOOKS.containsKey(name)) {
      styled(LOOKS.get(name), name, level);
    } else if (SWITCHES.containsKey(name)) {
      setLook(look | SWITCHES.get(name));
    } else if (name.equalsIgnoreCase("noopsort") || name.equals("SortNoop")) {
      skipGroup();
    } else if (name.equals("href")) {
      href(level);
    } else if (name.equals("enquote") || name.equals("mkbibquote")) {
      literal("\u201c", 0);
      argument(level);
      literal("\u201d", 0);
    } else if (TexSymbols.symbol(name).isPresent()) {
      literal(TexSymbols.symbol(name).get(), 0);
      skipEmptyGroup();
    } else if (!TRANSPARENT.contains(name) && !name.isEmpty()) {
      unknown.accept(tex.substring(start, Math.min(tex.length(), start + 1 + name.length())));
      literal(tex.substring(start, at), 0);
    }
  }

  private String commandName() {
    int start = at;
    while (at < tex.length() && isAsciiLetter(tex.charAt(at))) {
      at++;
    }
    if (at == start && at < tex.length()) {
      at++;
    }
    return tex.substring(start, at);
  }

  private void accent(String name, int level) {
    skipSpace();
    TexText letter = new TexText(tex, false, unknown);
    letter.at = at;
    if (at < tex.length() && tex.charAt(at) == '{') {
      letter.argument(Math.min(level + 1, MOST_LEVELS));
    } else if (at < tex.length() && tex.charAt(at) == '\\' && level < MOST_LEVELS) {
      letter.command(level + 1);
    } else if (at < tex.length() && tex.charAt(at) != '}') {
      int end = tex.offsetByCodePoints(at, 1);
      letter.text.append(tex, at, end);
      letter.at = end;
    }
    letter.flush();
    at = letter.at;
    literal(TexSymbols.accented(name, new Runs(letter.runs).text()), 0);
  }

  private void styled(int bits, String name, int level) {
    int outer = look;
    setLook(look | bits);
    boolean address = name.equals("url") || name.equals("nolinkurl");
    if (address && at < tex.length() && tex.charAt(at) == '{') {
      int end = Math.max(at + 1, tex.indexOf('}', at) < 0 ? tex.length() : tex.indexOf('}', at));
      String target = readVerbatim(tex.substring(at + 1, end));
      link(target, target);
      at = end;
      close();
    } else {
      argument(level);
    }
    setLook(outer);
  }

  private void href(int level) {
    int close = tex.indexOf('}', at);
    if (at >= tex.length() || tex.charAt(at) != '{' || close < 0) {
      return;
    }
    String target = readVerbatim(tex.substring(at + 1, close));
    at = close + 1;
    skipSpace();
    flush();
    int first = runs.size();
    argument(level);
    flush();
    for (int i = first; i < runs.size(); i++) {
      Run run = runs.get(i);
      runs.set(i, new Run(run.text(), run.look(), Optional.of(target)));
    }
  }

  private void link(String words, String target) {
    flush();
    if (!words.isEmpty()) {
      runs.add(new Run(words, (look & ~Look.CODE) | Look.KEEP_CASE, Optional.of(target)));
    }
  }

  /** Reads what a command applies to: a group, else one character. */
  private void argument(int level) {
    if (at < tex.length() && tex.charAt(at) == '{') {
      at++;
      if (level < MOST_LEVELS) {
        group(level + 1);
        close();
      }
    } else if (at < tex.length() && "}\\$".indexOf(tex.charAt(at)) < 0) {
      literal(tex.substring(at, tex.offsetByCodePoints(at, 1)), 1);
    }
  }

  private void math() {
    int open = starts("$$") ? 2 : 1;
    mathUntil("$$".substring(0, open), at + open);
  }

  private void mathUntil(String end, int from) {
    int close = from;
    while (close < tex.length() && !tex.startsWith(end, close)) {
      close += tex.charAt(close) == '\\' && !end.startsWith("\\") ? 2 : 1;
    }
    if (close >= tex.length() || tex.substring(from, close).isBlank()) {
      literal(tex.substring(at, Math.min(from, tex.length())), Math.max(0, from - at));
      at = Math.min(from, tex.length());
      return;
    }
    flush();
    runs.add(new Run(tex.substring(from, close).strip(), look | Look.MATH));
    at = close + end.length();
  }

  private void dashes() {
    int count = starts("---") ? 3 : starts("--") ? 2 : 1;
    literal(count == 3 ? "\u2014" : count == 2 ? "\u2013" : "-", count);
  }

  /** Steps over a key for sorting, which is not printed. */
  private void skipGroup() {
    int close = starts("{") ? tex.indexOf('}', at) : -1;
    at = close < 0 ? at : close + 1;
  }

  private void skipEmptyGroup() {
    if (starts("{}")) {
      at += 2;
    }
  }

  private void skipSpace() {
    while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
      at++;
    }
  }

  private boolean starts(String what) {
    return tex.startsWith(what, at);
  }

  private void literal(String characters, int length) {
    text.append(characters);
    at += length;
  }

  private void setLook(int other) {
    if (other != look) {
      flush();
      look = other;
    }
  }

  private void flush() {
    if (text.length() > 0) {
      runs.add(new Run(text.toString(), look));
      text.setLength(0);
    }
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
