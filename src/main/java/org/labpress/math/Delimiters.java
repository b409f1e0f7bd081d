package org.labpress.math;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.labpress.math.MathNode.Delimiter;
import org.labpress.math.MathNode.Fenced;

/** Delimiters that grow with what they enclose, and those of a size that the author chooses. */
final class Delimiters {
  static final Map<String, Command> TABLE = new TreeMap<>();

  /** The characters that fonts have in several sizes. */
  private static final Set<String> GROWING =
      Set.of(
          "(", ")", "[", "]", "{", "}", "|", "\u2016", "/", "\\", "\u27E8", "\u27E9", "\u230A",
          "\u230B", "\u2308", "\u2309", "\u27EE", "\u27EF", "\u23B0", "\u23B1", "\u231C", "\u231D",
          "\u231E", "\u231F", "\u27E6", "\u27E7", "\u2983", "\u2984", "\u27EA", "\u27EB", "\u2191",
          "\u2193", "\u2195", "\u21D1", "\u21D3", "\u21D5");

  static {
    String[] sizes = {"big", "Big", "bigg", "Bigg"};
    for (int i = 0; i < sizes.length; i++) {
      int size = i + 1;
      TABLE.put(sizes[i], (p, c) -> sized(p, c, size, Optional.empty()));
      TABLE.put(sizes[i] + "l", (p, c) -> sized(p, c, size, Optional.of(AtomClass.OPEN)));
      TABLE.put(sizes[i] + "m", (p, c) -> sized(p, c, size, Optional.of(AtomClass.REL)));
      TABLE.put(sizes[i] + "r", (p, c) -> sized(p, c, size, Optional.of(AtomClass.CLOSE)));
    }
    TABLE.put("left", Delimiters::fenced);
  }

  private Delimiters() {}

  /**
   * Reads a delimiter after its command.
   *
   * @return one character; empty for a full stop, and for what is no delimiter, which is reported
   */
  static String read(Parsing parsing, Token command) {
    Token token = parsing.tokens.nextInk();
    if (Parsing.endsRow(token)) {
      parsing.tokens.back(token);
      parsing.problems.argument(
          command, "\"%s\" is followed by no delimiter".formatted(command.written()));
      return "";
    }
    if (token.is("{")) {
      // \big{(} is not TeX's grammar, but papers have it.
      parsing.tokens.back(token);
      return of(parsing, parsing.rawArgument(command));
    }
    return of(parsing, List.of(token));
  }

  /** Returns the delimiter that the tokens name; empty if there are none. */
  static String of(Parsing parsing, List<Token> tokens) {
    List<Token> ink = tokens.stream().filter(token -> !token.isSpace()).toList();
    if (ink.isEmpty() || ink.get(0).is(".")) {
      return "";
    }
    Token token = ink.get(0);
    String text =
        switch (token.written()) {
          case "<" -> "\u27E8";
          case ">" -> "\u27E9";
          default ->
              token.isCommand()
                  ? Symbols.command(token.text()).map(Symbol::text).orElse(token.written())
                  : token.text();
        };
    if (ink.size() == 1 && GROWING.contains(text)) {
      return text;
    }
    parsing.problems.argument(
        token, "\"%s\" is not a delimiter".formatted(Parsing.written(tokens)));
    return "";
  }

  private static Optional<MathNode> sized(
      Parsing parsing, Token command, int size, Optional<AtomClass> given) {
    String text = read(parsing, command);
    // Without a letter for its side a delimiter is an ordinary symbol.
    AtomClass atomClass = given.orElse(AtomClass.ORD);
    return Optional.of(new Delimiter(text, size, atomClass, command.range()));
  }

  private static Optional<MathNode> fenced(Parsing parsing, Token command) {
    MathAlphabet around = parsing.alphabet();
    String left = read(parsing, command);
    List<MathNode> children = parsing.row();
    Token end = parsing.tokens.nextInk();
    String right = "";
    TexRange range = command.range().cover(Parsing.after(command, end));
    if (end.isCommand("right")) {
      right = read(parsing, end);
    } else {
      parsing.tokens.back(end);
      parsing.problems.open(command.range(), "\\left" + left);
    }
    parsing.choose(around);
    return Optional.of(new Fenced(left, children, right, range));
  }
}
