package org.labpress.latex;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.labpress.math.AtomClass;

/** How LaTeX writes the characters of formulas: symbols by name, letters in their alphabets. */
final class MathCharacters {
  private static final Map<String, Symbol> SYMBOLS = new TreeMap<>();

  /** Greek letters in the order of Unicode's mathematical alphabets. */
  private static final String GREEK = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ";

  /** Capitals that look like Latin ones, which LaTeX has no command for, from alpha to omega. */
  private static final String LATIN_CAPITALS = "AB  EZH IK MNO P  T  X   ";

  /** Letters that Unicode had before the alphabets, and their places there. */
  private static final Map<Integer, Integer> PLACED_EARLIER =
      Map.ofEntries(
          Map.entry(0x210E, 0x1D455),
          Map.entry(0x212C, 0x1D49D),
          Map.entry(0x2130, 0x1D4A0),
          Map.entry(0x2131, 0x1D4A1),
          Map.entry(0x210B, 0x1D4A3),
          Map.entry(0x2110, 0x1D4A4),
          Map.entry(0x2112, 0x1D4A7),
          Map.entry(0x2133, 0x1D4A8),
          Map.entry(0x211B, 0x1D4AD),
          Map.entry(0x212F, 0x1D4BA),
          Map.entry(0x210A, 0x1D4BC),
          Map.entry(0x2134, 0x1D4C4),
          Map.entry(0x212D, 0x1D506),
          Map.entry(0x210C, 0x1D50B),
          Map.entry(0x2128, 0x1D51D),
          Map.entry(0x2102, 0x1D53A),
          Map.entry(0x210D, 0x1D53F),
          Map.entry(0x2115, 0x1D545),
          Map.entry(0x2119, 0x1D547),
          Map.entry(0x211A, 0x1D548),
          Map.entry(0x211D, 0x1D549),
          Map.entry(0x2124, 0x1D551));

  static {
    rows("math-symbols.txt")
        .forEach(
            row -> {
              String[] parts = row.split(" ", 3);
              SYMBOLS.put(parts[0], new Symbol(parts[2], classOf(parts[1])));
            });
  }

  private MathCharacters() {}

  /**
   * A symbol as LaTeX writes it.
   *
   * @param tex commands of LaTeX, amsmath and amssymb
   * @param atomClass that TeX gives it
   */
  record Symbol(String tex, AtomClass atomClass) {}

  private static AtomClass classOf(String kind) {
    return switch (kind) {
      case "bin" -> AtomClass.BIN;
      case "rel" -> AtomClass.REL;
      case "open" -> AtomClass.OPEN;
      case "close" -> AtomClass.CLOSE;
      case "punct" -> AtomClass.PUNCT;
      case "inner" -> AtomClass.INNER;
      case "large", "integral" -> AtomClass.OP;
      default -> AtomClass.ORD;
    };
  }

  /** Returns the lines of a table of ours that are neither empty nor remarks. */
  static Stream<String> rows(String table) {
    try (InputStream stream =
            Objects.requireNonNull(
                MathCharacters.class.getResourceAsStream("/latex/" + table), table);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the symbol, or empty if it is a letter of an alphabet or LaTeX has none. */
  static Optional<Symbol> symbol(String character) {
    return Optional.ofNullable(SYMBOLS.get(character));
  }

  /** Returns a letter or digit in its alphabet, or empty if LaTeX has none. */
  static Optional<String> letter(int character) {
    int code = PLACED_EARLIER.getOrDefault(character, character);
    if (code == 0x1D6A4 || code == 0x1D6A5) {
      return Optional.of(code == 0x1D6A4 ? "\\imath" : "\\jmath");
    }
    if (code >= 0x1D400 && code <= 0x1D6A3) {
      return latin(code);
    }
    if (code >= 0x1D6A8 && code <= 0x1D7C9) {
      return greek(code);
    }
    return code >= 0x1D7CE && code <= 0x1D7FF ? digit(code) : Optional.empty();
  }

  private static Optional<String> latin(int code) {
    int alphabet = (code - 0x1D400) / 52;
    int place = (code - 0x1D400) % 52;
    boolean capital = place < 26;
    String letter = Character.toString(capital ? 'A' + place : 'a' + place - 26);
    return switch (alphabet) {
      case 0 -> Optional.of("\\mathbf{" + letter + "}");
      case 1 -> Optional.of(letter);
      case 2 -> Optional.of("\\boldsymbol{" + letter + "}");
      // Script and blackboard letters are capitals in LaTeX; small ones must still stand out.
      case 3 -> Optional.of((capital ? "\\mathcal{" : "\\boldsymbol{") + letter + "}");
      case 4 -> capital ? Optional.of("\\boldsymbol{\\mathcal{" + letter + "}}") : Optional.empty();
      case 5 -> Optional.of("\\mathfrak{" + letter + "}");
      case 6 ->
          capital
              ? Optional.of("\\mathbb{" + letter + "}")
              : Optional.of(letter.equals("k") ? "\\Bbbk" : "\\mathbf{" + letter + "}");
      case 7 -> Optional.of("\\boldsymbol{\\mathfrak{" + letter + "}}");
      // LaTeX has no slanted sans serif of its own for formulas; upright is the same letter.
      case 8, 10 -> Optional.of("\\mathsf{" + letter + "}");
      case 9, 11 -> Optional.of("\\boldsymbol{\\mathsf{" + letter + "}}");
      default -> Optional.of("\\mathtt{" + letter + "}");
    };
  }

  private static Optional<String> greek(int code) {
    int alphabet = (code - 0x1D6A8) / 58;
    int place = (code - 0x1D6A8) % 58;
    boolean bold = alphabet != 1;
    boolean slanted = alphabet == 1 || alphabet == 2 || alphabet == 4;
    if (place < 25 && LATIN_CAPITALS.charAt(place) != ' ') {
      String latin = Character.toString(LATIN_CAPITALS.charAt(place));
      String font = bold ? (slanted ? "boldsymbol" : "mathbf") : "mathit";
      return Optional.of("\\" + font + "{" + latin + "}");
    }
    String plain = GREEK.substring(place, place + 1);
    Optional<String> command = symbol(plain.equals("ϴ") ? "Θ" : plain).map(Symbol::tex);
    boolean capital = place < 25;
    return command
        .map(tex -> capital && slanted ? "\\var" + tex.substring(1) : tex)
        .map(tex -> bold ? "\\boldsymbol{" + tex + "}" : tex);
  }

  private static Optional<String> digit(int code) {
    int alphabet = (code - 0x1D7CE) / 10;
    String digit = Character.toString('0' + (code - 0x1D7CE) % 10);
    return switch (alphabet) {
      case 0 -> Optional.of("\\mathbf{" + digit + "}");
      // amssymb's blackboard letters have no digits; bold ones are used for them.
      case 1 -> Optional.of("\\mathbf{" + digit + "}");
      case 2 -> Optional.of("\\mathsf{" + digit + "}");
      case 3 -> Optional.of("\\boldsymbol{\\mathsf{" + digit + "}}");
      default -> Optional.of("\\mathtt{" + digit + "}");
    };
  }
}
