package org.labpress.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.source.SourceSpan;

/**
 * Reads keys and values of TOML 1.0.0 one after the other. A value without quotes keeps its
 * characters, as in YAML; whether it is one that TOML knows is checked all the same.
 */
final class TomlValues {
  private static final Pattern BARE_KEY = Pattern.compile("[\\p{L}\\p{N}_-]+");
  private static final Pattern BARE =
      Pattern.compile("[^\\s,\\]}#\"'=\\[{]+(?: \\d\\d:\\d\\d[^\\s,\\]}#]*)?");
  private static final Pattern KNOWN =
      Pattern.compile(
          "true|false|[+-]?(?:inf|nan)|[+-]?\\d[\\d_]*(?:\\.[\\d_]+)?(?:[eE][+-]?[\\d_]+)?"
              + "|0x[\\p{XDigit}_]+|0o[0-7_]+|0b[01_]+|(?:\\d{4}-\\d\\d-\\d\\d)?(?:[Tt"
              + " ]?\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:[Zz]|[+-]\\d\\d:\\d\\d)?)?");

  private final SourceSpan span;
  private final String text;
  private final int most;
  private int at;

  /**
   * @param span what is read
   * @param most levels of values that may lie in each other
   */
  TomlValues(SourceSpan span, int most) {
    this.span = span;
    this.text = span.text();
    this.most = most;
  }

  /** Something that is not TOML. Never leaves this package. */
  static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient SourceSpan place;
    private final boolean tooDeep;

    Fault(SourceSpan place, String message) {
      this(place, message, false);
    }

    private Fault(SourceSpan place, String message, boolean tooDeep) {
      super(message, null, false, false);
      this.place = place;
      this.tooDeep = tooDeep;
    }

    SourceSpan place() {
      return place;
    }

    boolean tooDeep() {
      return tooDeep;
    }

    String says() {
      return String.valueOf(getMessage());
    }
  }

  boolean atEnd() {
    return at >= text.length();
  }

  int position() {
    return at;
  }

  /** Skips white space, line ends and comments. */
  void skipLines() {
    while (!atEnd()) {
      char c = text.charAt(at);
      if (c == '#') {
        skipLine();
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        return;
      }
    }
  }

  /** Skips the rest of a line. */
  void skipLine() {
    at = lineEnd();
  }

  private int lineEnd() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private void skipSpaces() {
    while (!atEnd() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  /** Skips a text if it stands here. */
  boolean skip(String wanted) {
    boolean here = text.startsWith(wanted, at);
    at += here ? wanted.length() : 0;
    return here;
  }

  /** Skips spaces and a text that has to follow. */
  void expect(String wanted, String message) throws Fault {
    skipSpaces();
    if (!skip(wanted)) {
      throw new Fault(here(), message);
    }
  }

  /** Fails if more than a comment stands in the rest of the line. */
  void endLine() throws Fault {
    skipSpaces();
    if (at < lineEnd() && text.charAt(at) != '#') {
      throw new Fault(rest(), "expected the end of the line");
    }
    skipLine();
  }

  /** Returns the rest of the line without a comment, and goes to the end of the line. */
  YamlScalar restOfLine(int from) {
    at = Math.max(from, 0);
    skipSpaces();
    SourceSpan rest = rest();
    skipLine();
    return new YamlScalar(rest.text(), YamlScalar.Quoting.PLAIN, rest);
  }

  private SourceSpan here() {
    return span.part(at, Math.min(at + 1, lineEnd()));
  }

  private SourceSpan rest() {
    return span.part(at, at + text.substring(at, lineEnd()).stripTrailing().length());
  }

  /** Returns the parts of a key such as {@code taxonomies.tags}. */
  List<YamlScalar> key() throws Fault {
    List<YamlScalar> parts = new ArrayList<>();
    do {
      skipSpaces();
      parts.add(keyPart());
      skipSpaces();
      if (parts.size() > most) {
        throw tooDeep();
      }
    } while (skip("."));
    return parts;
  }

  private YamlScalar keyPart() throws Fault {
    if (!atEnd() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
      return string();
    }
    Matcher bare = BARE_KEY.matcher(text).region(at, text.length());
    if (!bare.lookingAt()) {
      throw new Fault(rest(), "expected a key");
    }
    SourceSpan place = span.part(at, bare.end());
    at = bare.end();
    return new YamlScalar(bare.group(), YamlScalar.Quoting.PLAIN, place);
  }

  /**
   * @param depth how many levels lie above the value
   */
  YamlNode value(int depth) throws Fault {
    skipSpaces();
    if (depth > most) {
      throw tooDeep();
    }
    char c = atEnd() ? '\n' : text.charAt(at);
    return switch (c) {
      case '"', '\'' -> string();
      case '[' -> list(depth);
      case '{' -> map(depth);
      default -> bare();
    };
  }

  private Fault tooDeep() {
    return new Fault(here(), "values nested deeper than " + most, true);
  }

  private YamlScalar bare() throws Fault {
    Matcher bare = BARE.matcher(text).region(at, lineEnd());
    if (!bare.lookingAt()) {
      throw new Fault(here(), "expected a value");
    }
    if (!KNOWN.matcher(bare.group()).matches()) {
      throw new Fault(rest(), "a text in TOML stands in quotes");
    }
    SourceSpan place = span.part(at, bare.end());
    at = bare.end();
    return new YamlScalar(bare.group(), YamlScalar.Quoting.PLAIN, place);
  }

  private YamlList list(int depth) throws Fault {
    int start = at++;
    List<YamlNode> items = new ArrayList<>();
    skipLines();
    while (!skip("]")) {
      if (atEnd()) {
        throw new Fault(span.part(start, start + 1), "this bracket is never closed");
      }
      items.add(value(depth + 1));
      skipLines();
      if (!skip(",") && (atEnd() || text.charAt(at) != ']')) {
        throw unfinished(start, items.get(items.size() - 1), "items");
      }
      skipLines();
    }
    return new YamlList(items, span.part(start, at));
  }

  private YamlMap map(int depth) throws Fault {
    int start = at++;
    TomlTable table = new TomlTable();
    skipLines();
    while (!skip("}")) {
      if (atEnd()) {
        throw new Fault(span.part(start, start + 1), "this bracket is never closed");
      }
      List<YamlScalar> key = key();
      expect("=", "expected \"=\" behind the key");
      YamlNode value = value(depth + key.size());
      table.put(key, value);
      skipLines();
      if (!skip(",") && (atEnd() || text.charAt(at) != '}')) {
        throw unfinished(start, value, "fields");
      }
      skipLines();
    }
    return table.toMap(span.part(start, at));
  }

  /** Says which is more likely: a comma that is missing, or the bracket at the end. */
  private Fault unfinished(int start, YamlNode last, String parts) {
    int end = last.span().end() - span.start();
    boolean sameLine = !atEnd() && text.substring(end, at).indexOf('\n') < 0;
    return new Fault(
        span.part(start, start + 1),
        sameLine ? "expected \",\" between the " + parts : "this bracket is never closed");
  }

  /** The span of a text over several lines begins and ends with one of its three quotes. */
  private YamlScalar string() throws Fault {
    int start = at;
    char quote = text.charAt(at);
    String three = String.valueOf(quote).repeat(3);
    boolean lines = text.startsWith(three, at);
    String close = lines ? three : String.valueOf(quote);
    at += close.length();
    if (lines && !skip("\r\n")) {
      skip("\n");
    }
    StringBuilder value = new StringBuilder();
    int end = lines ? text.length() : lineEnd();
    while (at < end && !text.startsWith(close, at)) {
      if (quote == '"' && text.charAt(at) == '\\') {
        escape(value, end, lines);
      } else {
        value.append(text.charAt(at++));
      }
    }
    if (at >= end) {
      at = start;
      throw new Fault(span.part(start, start + 1), "this quote is never closed");
    }
    while (lines && text.startsWith(close, at + 1)) {
      value.append(text.charAt(at++));
    }
    at += close.length();
    int cut = close.length() - 1;
    return new YamlScalar(
        value.toString().replace("\r\n", "\n"),
        quote == '"' ? YamlScalar.Quoting.DOUBLE : YamlScalar.Quoting.SINGLE,
        span.part(start + cut, at - cut));
  }

  private void escape(StringBuilder value, int end, boolean lines) throws Fault {
    int start = at++;
    char c = at < end ? text.charAt(at++) : '\n';
    switch (c) {
      case 'b' -> value.append('\b');
      case 't' -> value.append('\t');
      case 'n' -> value.append('\n');
      case 'f' -> value.append('\f');
      case 'r' -> value.append('\r');
      case '"', '\\' -> value.append(c);
      case 'u' -> codePoint(value, 4, start);
      case 'U' -> codePoint(value, 8, start);
      default -> {
        boolean lineEnds = lines && text.substring(at - 1, lineEndFrom(at - 1)).isBlank();
        if (!lineEnds) {
          throw new Fault(
              span.part(start, Math.min(at, end)),
              "\"%s\" means nothing in a text of TOML"
                  .formatted(text.substring(start, Math.min(at, end))));
        }
        while (at < end && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
      }
    }
  }

  private int lineEndFrom(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private void codePoint(StringBuilder value, int digits, int start) throws Fault {
    int end = Math.min(at + digits, text.length());
    String hex = text.substring(at, end);
    boolean good = hex.length() == digits && hex.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    long number = good ? Long.parseLong(hex, 16) : -1;
    if (number < 0
        || number > Character.MAX_CODE_POINT
        || (number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE)) {
      throw new Fault(span.part(start, end), "no character has this number");
    }
    value.appendCodePoint((int) number);
    at = end;
  }
}
