package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.labpress.math.MathNode.Atom;
import org.labpress.math.MathNode.Coloured;
import org.labpress.math.MathNode.Delimiter;
import org.labpress.math.MathNode.Fraction;
import org.labpress.math.MathNode.Sized;
import org.labpress.math.MathNode.Styled;
import org.labpress.math.MathNode.Unreadable;

/**
 * Reads what begins with one token, as a part of the row it stands in: letters and numbers, scripts
 * of what stands before, and commands that change the rest of the row.
 */
final class RowReader {
  private static final Map<String, MathStyle> STYLES =
      Map.of(
          "displaystyle", MathStyle.DISPLAY,
          "textstyle", MathStyle.TEXT,
          "scriptstyle", MathStyle.SCRIPT,
          "scriptscriptstyle", MathStyle.SCRIPT_SCRIPT);

  /** The sizes of LaTeX's standard classes at 10 points (size10.clo), as shares of it. */
  private static final Map<String, Double> SIZES =
      Map.ofEntries(
          Map.entry("tiny", 0.5),
          Map.entry("sixptsize", 0.6),
          Map.entry("scriptsize", 0.7),
          Map.entry("footnotesize", 0.8),
          Map.entry("small", 0.9),
          Map.entry("normalsize", 1.0),
          Map.entry("large", 1.2),
          Map.entry("Large", 1.44),
          Map.entry("LARGE", 1.728),
          Map.entry("huge", 2.074),
          Map.entry("Huge", 2.488));

  private static final Map<String, MathAlphabet> SWITCHES =
      Map.of(
          "rm", MathAlphabet.of(MathAlphabet.Shape.UPRIGHT),
          "bf", MathAlphabet.bold(MathAlphabet.Shape.UPRIGHT),
          "it", MathAlphabet.of(MathAlphabet.Shape.ITALIC),
          "sl", MathAlphabet.of(MathAlphabet.Shape.ITALIC),
          "sf", MathAlphabet.of(MathAlphabet.Shape.SANS),
          "tt", MathAlphabet.of(MathAlphabet.Shape.MONOSPACE),
          "cal", MathAlphabet.of(MathAlphabet.Shape.SCRIPT),
          "mit", MathAlphabet.of(MathAlphabet.Shape.ITALIC),
          "frak", MathAlphabet.of(MathAlphabet.Shape.FRAKTUR));

  /** Fractions written between their parts: the bar and the delimiters. */
  private static final Map<String, String> INFIX =
      Map.of("over", "", "atop", "", "choose", "()", "brace", "{}", "brack", "[]");

  private RowReader() {}

  /** Returns the commands that are read here. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>(STYLES.keySet());
    names.addAll(SIZES.keySet());
    names.addAll(SWITCHES.keySet());
    names.addAll(INFIX.keySet());
    names.addAll(Scripting.LIMITS.keySet());
    names.addAll(Set.of("color", "above", "middle", "dots"));
    return names;
  }

  static void read(Parsing parsing, Token token, List<MathNode> nodes) {
    switch (token.kind()) {
      case CHARACTER -> character(parsing, token, nodes);
      case COMMAND -> command(parsing, token, nodes);
      case PARAMETER -> {
        parsing.misplaced(token);
        nodes.add(new Unreadable(token.written(), token.range()));
      }
      case SPACE, END -> {}
    }
  }

  private static void character(Parsing parsing, Token token, List<MathNode> nodes) {
    String text = token.text();
    switch (text) {
      case "{" -> nodes.add(parsing.group(token));
      case "^", "_", "'" -> Scripting.read(parsing, token, nodes);
      case "~" -> nodes.add(Parsing.space(Parsing.WORD_SPACE, token));
      case "#" -> {
        parsing.misplaced(token);
        nodes.add(new Unreadable(text, token.range()));
      }
      default -> {
        if (isDigit(token)) {
          number(parsing, token, nodes);
        } else if (parsing.alphabet().makesWords() && isLetter(token)) {
          word(parsing, token, nodes);
        } else {
          nodes.add(parsing.symbol(Symbols.character(text), token.range()));
        }
      }
    }
  }

  /** Digits beside each other are one number, with a point before a digit. */
  private static void number(Parsing parsing, Token first, List<MathNode> nodes) {
    StringBuilder digits = new StringBuilder(parsing.alphabet().letter(first.text(), true));
    TexRange range = first.range();
    Token next = parsing.tokens.raw();
    while (isDigit(next) || next.is(".")) {
      if (next.is(".")) {
        Token digit = parsing.tokens.raw();
        parsing.tokens.back(digit);
        if (!isDigit(digit)) {
          break;
        }
      }
      digits.append(parsing.alphabet().letter(next.text(), true));
      range = range.cover(next.range());
      next = parsing.tokens.raw();
    }
    parsing.tokens.back(next);
    nodes.add(new Atom(digits.toString(), AtomClass.ORD, Atom.Kind.NUMBER, range));
  }

  /** Letters beside each other are one word; a script belongs to the last letter alone. */
  private static void word(Parsing parsing, Token first, List<MathNode> nodes) {
    List<Token> letters = new ArrayList<>(List.of(first));
    Token next = parsing.tokens.raw();
    while (isLetter(next)) {
      letters.add(next);
      next = parsing.tokens.raw();
    }
    parsing.tokens.back(next);
    boolean scripted = next.is("^") || next.is("_") || next.is("'");
    if (scripted && letters.size() > 1) {
      parsing.tokens.back(letters.remove(letters.size() - 1));
    }
    StringBuilder word = new StringBuilder();
    TexRange range = first.range();
    for (Token letter : letters) {
      word.append(parsing.alphabet().letter(letter.text(), false));
      range = range.cover(letter.range());
    }
    nodes.add(new Atom(word.toString(), AtomClass.ORD, Atom.Kind.IDENTIFIER, range));
  }

  private static void command(Parsing parsing, Token token, List<MathNode> nodes) {
    String name = token.text();
    if (STYLES.containsKey(name)) {
      MathStyle style = STYLES.getOrDefault(name, MathStyle.TEXT);
      nodes.add(new Styled(style, parsing.row(), token.range()));
    } else if (SIZES.containsKey(name)) {
      nodes.add(new Sized(SIZES.getOrDefault(name, 1.0), parsing.row(), token.range()));
    } else if (SWITCHES.containsKey(name)) {
      MathAlphabet chosen = SWITCHES.getOrDefault(name, MathAlphabet.NORMAL);
      parsing.choose(parsing.alphabet().choose(chosen));
    } else if (INFIX.containsKey(name) || name.equals("above")) {
      infix(parsing, token, nodes);
    } else if (Scripting.LIMITS.containsKey(name)) {
      Scripting.limits(parsing, token, nodes);
    } else if (name.equals("color")) {
      Optional<Integer> rgb = ColourCommands.colour(parsing, token);
      List<MathNode> rest = parsing.row();
      if (rgb.isPresent()) {
        nodes.add(new Coloured(rgb.get(), rest, token.range()));
      } else {
        nodes.addAll(rest);
      }
    } else if (name.equals("middle")) {
      String text = Delimiters.read(parsing, token);
      nodes.add(new Delimiter(text, 0, AtomClass.ORD, token.range()));
    } else if (name.equals("dots")) {
      nodes.add(dots(parsing, token));
    } else {
      plain(parsing, token).ifPresent(nodes::add);
    }
  }

  private static Optional<MathNode> plain(Parsing parsing, Token token) {
    String name = token.text();
    Optional<Symbol> symbol = Symbols.command(name);
    if (symbol.isPresent()) {
      return symbol.map(known -> parsing.symbol(known, token.range()));
    }
    Optional<Symbols.FunctionName> function = Symbols.function(name);
    if (function.isPresent()) {
      return function.map(known -> Parsing.function(known, token.range()));
    }
    Optional<Command> command = Commands.find(name);
    if (command.isPresent()) {
      return command.get().read(parsing, token);
    }
    if (TableReader.COMMANDS.contains(name)) {
      parsing.misplaced(token);
      return Optional.empty();
    }
    parsing.problems.unknown(token.range(), token.written(), name, "\\", parsing::knownCommands);
    return Optional.of(new Unreadable(token.written(), token.range()));
  }

  /** Dots stand on the line, but between operations and relations at their height. */
  private static MathNode dots(Parsing parsing, Token token) {
    Token next = parsing.tokens.peek();
    AtomClass following =
        next.isCommand()
            ? Symbols.command(next.text()).map(Symbol::atomClass).orElse(AtomClass.ORD)
            : next.isEnd() ? AtomClass.ORD : Symbols.character(next.text()).atomClass();
    boolean centred =
        following == AtomClass.BIN || following == AtomClass.REL || following == AtomClass.OP;
    return new Atom(
        centred ? "\u22EF" : "\u2026", AtomClass.INNER, Atom.Kind.SYMBOL, token.range());
  }

  private static void infix(Parsing parsing, Token token, List<MathNode> nodes) {
    String name = token.text();
    OptionalDouble bar = OptionalDouble.empty();
    if (name.equals("above")) {
      bar = LengthReader.dimension(parsing, token);
    } else if (!name.equals("over")) {
      bar = OptionalDouble.of(0);
    }
    String delimiters = INFIX.getOrDefault(name, "");
    TexRange range = token.range();
    MathNode numerator = Parsing.nodeOf(nodes, range);
    nodes.clear();
    MathNode denominator = Parsing.nodeOf(parsing.row(), range);
    nodes.add(
        new Fraction(
            numerator,
            denominator,
            bar,
            Optional.empty(),
            delimiters.isEmpty() ? "" : delimiters.substring(0, 1),
            delimiters.isEmpty() ? "" : delimiters.substring(1),
            range));
  }

  static boolean isDigit(Token token) {
    return token.kind() == Token.Kind.CHARACTER
        && token.text().charAt(0) >= '0'
        && token.text().charAt(0) <= '9';
  }

  static boolean isLetter(Token token) {
    return token.kind() == Token.Kind.CHARACTER && Character.isLetter(token.text().codePointAt(0));
  }
}
