package org.labpress.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Reads JSON (RFC 8259) within a file into a tree in which every value keeps its place.
 *
 * <p>Reports {@code json/syntax} for the first thing that is not JSON, and {@code json/too-large}
 * for values nested more than {@value #MOST_LEVELS} deep or more than {@value #MOST_VALUES} of
 * them. What was read before either of them stays.
 */
public final class JsonReader {
  /** Levels of brackets; a notebook has about ten. */
  static final int MOST_LEVELS = 200;

  /** Values of all kinds in one file. */
  static final int MOST_VALUES = 2_000_000;

  // The grammar of RFC 8259, section 6.
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_+.-]++");

  private final SourceFile file;
  private final String text;
  private final int end;
  private final Matcher number;
  private int at;
  private int values;

  private JsonReader(SourceSpan span) {
    this.file = span.file();
    this.text = file.text();
    this.at = span.start();
    this.end = span.end();
    this.number = NUMBER.matcher(text).region(at, end);
  }

  /** The file stops being JSON, or grows too large; carries what the author is told. */
  private static final class Stop extends Exception {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never leaves this reader
    private final Diagnostic diagnostic;

    Stop(Diagnostic diagnostic) {
      super(null, null, false, false);
      this.diagnostic = diagnostic;
    }
  }

  /** Returns the value that a whole file holds, a byte order mark left out. */
  public static Checked<JsonNode> read(SourceFile file) {
    return read(file.span(file.contentStart(), file.text().length()));
  }

  /** Returns the value that a part of a file holds; {@code null} where there is none. */
  public static Checked<JsonNode> read(SourceSpan span) {
    return new JsonReader(span).readAll();
  }

  /** Returns the value with which a part of a file starts, whatever follows it. */
  public static JsonNode first(SourceSpan span) {
    JsonReader reader = new JsonReader(span);
    Slot root = new Slot(span.part(0, 0));
    try {
      reader.space();
      reader.value(root, 0);
      return root.node;
    } catch (Stop stop) {
      return root.node; // as far as it goes
    }
  }

  private Checked<JsonNode> readAll() {
    Slot root = new Slot(file.span(at, at));
    try {
      space();
      value(root, 0);
      space();
      if (at < end) {
        throw expected("the end of the file");
      }
      return Checked.of(root.node);
    } catch (Stop stop) {
      return new Checked<>(root.node, List.of(stop.diagnostic));
    }
  }

  /** Where a value goes; it is put there before it is complete, so that a fault keeps the rest. */
  private static final class Slot {
    JsonNode node;

    Slot(SourceSpan place) {
      this.node = new JsonWord(JsonWord.Word.NULL, place);
    }
  }

  private void value(Slot slot, int level) throws Stop {
    if (level > MOST_LEVELS || ++values > MOST_VALUES) {
      throw new Stop(
          Diagnostic.error(
              "json/too-large",
              file.span(at, Math.min(at + 1, end)),
              level > MOST_LEVELS
                  ? "values are nested more than %d deep".formatted(MOST_LEVELS)
                  : "there are more than %,d values".formatted(MOST_VALUES)));
    }
    char c = at < end ? text.charAt(at) : 0;
    switch (c) {
      case '{' -> object(slot, level);
      case '[' -> array(slot, level);
      case '"' -> slot.node = string();
      default -> slot.node = c == '-' || (c >= '0' && c <= '9') ? number() : word();
    }
  }

  private void object(Slot slot, int level) throws Stop {
    int start = at++;
    List<JsonObject.Member> members = new ArrayList<>();
    try {
      space();
      while (!closes('}')) {
        if (at >= end || text.charAt(at) != '"') {
          throw expected(members.isEmpty() ? "a name in quotes or \"}\"" : "a name in quotes");
        }
        JsonText name = string();
        space();
        take(':', "\":\"");
        Slot member = new Slot(file.span(at, at));
        try {
          value(member, level + 1);
        } finally {
          members.add(new JsonObject.Member(name, member.node));
        }
        separator('}', "\",\" or \"}\"");
      }
    } finally {
      slot.node = new JsonObject(members, file.span(start, at));
    }
  }

  private void array(Slot slot, int level) throws Stop {
    int start = at++;
    List<JsonNode> elements = new ArrayList<>();
    try {
      space();
      while (!closes(']')) {
        Slot element = new Slot(file.span(at, at));
        try {
          value(element, level + 1);
        } finally {
          elements.add(element.node);
        }
        separator(']', "\",\" or \"]\"");
      }
    } finally {
      slot.node = new JsonArray(elements, file.span(start, at));
    }
  }

  /** Steps behind a closing bracket, if one stands here. */
  private boolean closes(char bracket) {
    boolean closes = at < end && text.charAt(at) == bracket;
    if (closes) {
      at++;
    }
    return closes;
  }

  /** Steps behind a comma, which a value must follow; stays at a closing bracket. */
  private void separator(char bracket, String wanted) throws Stop {
    space();
    if (at < end && text.charAt(at) == bracket) {
      return;
    }
    int comma = at;
    take(',', wanted);
    if (at < end && text.charAt(at) == bracket) {
      at = comma;
      throw expected("no comma before \"%s\"".formatted(bracket));
    }
  }

  private void take(char wanted, String described) throws Stop {
    if (at >= end || text.charAt(at) != wanted) {
      throw expected(described);
    }
    at++;
    space();
  }

  private JsonText string() throws Stop {
    int start = at++;
    StringBuilder decoded = new StringBuilder();
    int copied = at;
    while (true) {
      char c = at < end ? text.charAt(at) : '\n';
      if (c == '"') {
        decoded.append(text, copied, at++);
        return new JsonText(decoded.toString(), file.span(start, at));
      }
      if (c == '\n' || c == '\r') {
        at = start;
        throw open(start);
      }
      if (c < ' ') {
        throw expected("an escape such as \\t");
      }
      if (c == '\\') {
        decoded.append(text, copied, at);
        decoded.append(escape());
        copied = at;
      } else {
        at++;
      }
    }
  }

  private Stop open(int start) {
    return new Stop(
        Diagnostic.error(
                "json/syntax", file.span(start, start + 1), "this text is not closed on its line")
            .withHint("close it with a quote; a line break within it is written \\n"));
  }

  private char escape() throws Stop {
    char c = at + 1 < end ? text.charAt(at + 1) : 0;
    int plain = "\"\\/bfnrt".indexOf(c);
    if (plain >= 0) {
      at += 2;
      return "\"\\/\b\f\n\r\t".charAt(plain);
    }
    int code = c == 'u' && at + 6 <= end ? hexadecimal(at + 2) : -1;
    if (code < 0) {
      throw expected("an escape such as \\n, \\\\ or \\u00e9");
    }
    at += 6;
    return (char) code;
  }

  private int hexadecimal(int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = 16 * code + digit;
    }
    return code;
  }

  private JsonNumber number() throws Stop {
    number.region(at, end);
    if (!number.lookingAt()) {
      throw expected("a number such as 1 or 0.5e3");
    }
    int start = at;
    at = number.end();
    if (at < end && WORD.matcher(text).region(at, end).lookingAt()) {
      at = start;
      throw expected("a number such as 1 or 0.5e3");
    }
    return new JsonNumber(number.group(), file.span(start, at));
  }

  private JsonWord word() throws Stop {
    for (JsonWord.Word word : JsonWord.Word.values()) {
      String name = word.name().toLowerCase(Locale.ROOT);
      Matcher found = WORD.matcher(text).region(at, end);
      if (found.lookingAt() && found.group().equals(name)) {
        int start = at;
        at = found.end();
        return new JsonWord(word, file.span(start, at));
      }
    }
    throw expected("a value");
  }

  private Stop expected(String wanted) {
    Matcher word = WORD.matcher(text).region(Math.min(at, end), end);
    int stop = at >= end ? end : word.lookingAt() ? Math.min(word.end(), at + 40) : at + 1;
    SourceSpan place = file.span(Math.min(at, end), stop);
    String found =
        place.length() == 0
            ? "the file ends"
            : "found %s".formatted(place.text().equals("\"") ? "a quote" : quoted(place.text()));
    return new Stop(
        Diagnostic.error("json/syntax", place, "%s, expected %s".formatted(found, wanted)));
  }

  private static String quoted(String text) {
    return text.charAt(0) < ' '
        ? "a control character (U+%04X)".formatted((int) text.charAt(0))
        : "\"%s\"".formatted(text);
  }

  private void space() {
    while (at < end && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
