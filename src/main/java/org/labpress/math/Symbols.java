package org.labpress.math;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The tables of commands that print a symbol or the name of a function. */
final class Symbols {
  private static final Map<String, Symbol> COMMANDS = new TreeMap<>();
  private static final Map<String, Symbol> CHARACTERS = new HashMap<>();
  private static final Map<String, FunctionName> FUNCTIONS = new TreeMap<>();

  /** The classes that plain TeX gives to the characters of a keyboard. */
  private static final Map<String, Symbol> KEYS =
      Map.ofEntries(
          key("+", Symbol.Kind.BIN, "+"),
          key("-", Symbol.Kind.BIN, "\u2212"),
          key("*", Symbol.Kind.BIN, "\u2217"),
          key("=", Symbol.Kind.REL, "="),
          key("<", Symbol.Kind.REL, "<"),
          key(">", Symbol.Kind.REL, ">"),
          key(":", Symbol.Kind.REL, ":"),
          key("(", Symbol.Kind.OPEN, "("),
          key("[", Symbol.Kind.OPEN, "["),
          key(")", Symbol.Kind.CLOSE, ")"),
          key("]", Symbol.Kind.CLOSE, "]"),
          key("!", Symbol.Kind.CLOSE, "!"),
          key("?", Symbol.Kind.CLOSE, "?"),
          key(",", Symbol.Kind.PUNCT, ","),
          key(";", Symbol.Kind.PUNCT, ";"),
          key("`", Symbol.Kind.ORD, "\u2018"));

  static {
    for (String[] row : rows("symbols.txt")) {
      String text = row[row.length - 1];
      Symbol symbol = new Symbol(Symbol.Kind.valueOf(row[0].toUpperCase(Locale.ROOT)), text);
      for (int i = 1; i < row.length - 1; i++) {
        COMMANDS.put(row[i].substring(1), symbol);
      }
      // The line that comes first says what the bare character is.
      CHARACTERS.putIfAbsent(text, symbol);
    }
    for (String[] row : rows("operators.txt")) {
      boolean limits = row[0].equals("limits");
      String name = row[1].substring(1);
      String printed =
          row.length == 2 ? name : String.join("\u2009", List.of(row).subList(2, row.length));
      FUNCTIONS.put(name, new FunctionName(printed, limits));
    }
  }

  private Symbols() {}

  /**
   * The name of a function.
   *
   * @param limits whether scripts stand below in displays
   */
  record FunctionName(String printed, boolean limits) {}

  static Optional<Symbol> command(String name) {
    return Optional.ofNullable(COMMANDS.get(name));
  }

  static Optional<FunctionName> function(String name) {
    return Optional.ofNullable(FUNCTIONS.get(name));
  }

  /** Returns what a character is; an ordinary symbol if no table names it. */
  static Symbol character(String character) {
    Symbol key = KEYS.get(character);
    if (key != null) {
      return key;
    }
    Symbol known = CHARACTERS.get(character);
    if (known != null) {
      return known;
    }
    boolean letter = Character.isLetter(character.codePointAt(0));
    return new Symbol(letter ? Symbol.Kind.LETTER : Symbol.Kind.ORD, character);
  }

  /** Returns the names of all symbols and functions, sorted. */
  static Set<String> names() {
    Map<String, Object> all = new TreeMap<>(COMMANDS);
    all.putAll(FUNCTIONS);
    return all.keySet();
  }

  /** Returns the rows of a table, each as its words, without comments and empty lines. */
  static List<String[]> rows(String table) {
    try (InputStream stream =
            Objects.requireNonNull(Symbols.class.getResourceAsStream("/math/" + table), table);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .map(line -> line.split(" "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map.Entry<String, Symbol> key(String key, Symbol.Kind kind, String text) {
    return Map.entry(key, new Symbol(kind, text));
  }
}
