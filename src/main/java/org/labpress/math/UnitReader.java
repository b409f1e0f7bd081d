package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.labpress.math.MathNode.Atom;
import org.labpress.math.MathNode.Placement;
import org.labpress.math.MathNode.Scripts;
import org.labpress.math.MathNode.Space;
import org.labpress.math.MathNode.Unreadable;

/** Reads a unit, in commands or in letters, and sets it as siunitx does: powers, no fractions. */
final class UnitReader {
  private static final Map<String, Entry> TABLE = new TreeMap<>();

  static {
    for (String[] row : Symbols.rows("units.txt")) {
      for (int i = 1; i < row.length - 1; i++) {
        TABLE.put(row[i].substring(1), new Entry(row[0], row[row.length - 1]));
      }
    }
  }

  private record Entry(String kind, String printed) {}

  private final Parsing parsing;
  private final Token command;
  private final List<MathNode> nodes = new ArrayList<>();

  private String prefix = "";
  private boolean per;
  private Optional<String> powerBefore = Optional.empty();

  UnitReader(Parsing parsing, Token command) {
    this.parsing = parsing;
    this.command = command;
  }

  static Set<String> names() {
    return TABLE.keySet();
  }

  List<MathNode> read(List<Token> tokens) {
    int at = 0;
    while (at < tokens.size()) {
      Token token = tokens.get(at++);
      if (token.isSpace()) {
        continue;
      }
      if (token.isCommand("per")) {
        per = true;
      } else if (token.isCommand("tothe") || token.isCommand("raiseto") || token.is("^")) {
        List<Token> exponent = argument(tokens, at);
        at += length(tokens, at);
        power(token, Parsing.written(exponent).strip());
      } else if (token.isCommand("of")) {
        List<Token> qualifier = argument(tokens, at);
        at += length(tokens, at);
        qualify(Parsing.written(qualifier));
      } else if (token.isCommand()) {
        command(token);
      } else if (token.is(".") || token.is("~")) {
        gap();
      } else if (token.is("/")) {
        nodes.add(symbol("/"));
      } else if (!token.is("{") && !token.is("}")) {
        at = letters(tokens, at - 1);
      }
    }
    return nodes;
  }

  private void command(Token token) {
    Entry entry = TABLE.get(token.text());
    if (entry == null) {
      parsing.problems.unknown(
          token.range(), "unit " + token.written(), token.text(), "\\", UnitReader::allNames);
      unit(new Unreadable(token.written(), token.range()));
      return;
    }
    switch (entry.kind()) {
      case "prefix" -> prefix = entry.printed();
      case "before" -> powerBefore = Optional.of(entry.printed());
      case "after" -> power(token, entry.printed());
      default -> unit(symbol(prefix + entry.printed()));
    }
  }

  private static Set<String> allNames() {
    Set<String> names = new TreeSet<>(TABLE.keySet());
    names.addAll(Set.of("per", "tothe", "raiseto", "of"));
    return names;
  }

  /** Letters of a unit in letters: {@code m.s^{-1}}. */
  private int letters(List<Token> tokens, int from) {
    StringBuilder text = new StringBuilder();
    int at = from;
    while (at < tokens.size()
        && tokens.get(at).kind() == Token.Kind.CHARACTER
        && !"^._~/{}".contains(tokens.get(at).text())) {
      text.append(tokens.get(at++).text());
    }
    if (text.length() == 0) {
      return from + 1;
    }
    nodes.add(symbol(text.toString()));
    return at;
  }

  private void unit(MathNode unit) {
    boolean angle = unit instanceof Atom atom && atom.text().equals("\u00B0");
    if (!nodes.isEmpty() && !angle) {
      gap();
    }
    Optional<String> power = powerBefore;
    if (per) {
      power = Optional.of("-" + power.orElse("1"));
    }
    nodes.add(power.map(exponent -> raised(unit, exponent)).orElse(unit));
    prefix = "";
    per = false;
    powerBefore = Optional.empty();
  }

  /** A power after a unit takes the sign that {@code \per} gave the unit. */
  private void power(Token sign, String exponent) {
    if (nodes.isEmpty() || sign.isCommand("raiseto")) {
      powerBefore = Optional.of(exponent);
      return;
    }
    MathNode last = nodes.remove(nodes.size() - 1);
    if (!(last instanceof Scripts scripts)) {
      nodes.add(raised(last, exponent));
      return;
    }
    boolean divided = scripts.sup().isPresent();
    MathNode above = exponent(divided ? "-" + exponent : exponent);
    nodes.add(
        new Scripts(
            scripts.base(), scripts.sub(), Optional.of(above), Placement.BESIDE, command.range()));
  }

  private void qualify(String qualifier) {
    if (!nodes.isEmpty() && !qualifier.isBlank()) {
      MathNode last = nodes.remove(nodes.size() - 1);
      MathNode below = symbol(qualifier);
      nodes.add(
          last instanceof Scripts scripts
              ? new Scripts(
                  scripts.base(),
                  Optional.of(below),
                  scripts.sup(),
                  Placement.BESIDE,
                  command.range())
              : new Scripts(
                  last, Optional.of(below), Optional.empty(), Placement.BESIDE, command.range()));
    }
  }

  private MathNode raised(MathNode base, String exponent) {
    if (exponent.isEmpty()) {
      return base;
    }
    return new Scripts(
        base, Optional.empty(), Optional.of(exponent(exponent)), Placement.BESIDE, command.range());
  }

  private MathNode exponent(String written) {
    return PrintedNumber.number(written.replace("-", "\u2212"), command.range());
  }

  private void gap() {
    nodes.add(new Space(3 * AtomSpacing.MU, command.range()));
  }

  private MathNode symbol(String text) {
    return new Atom(text, AtomClass.ORD, Atom.Kind.IDENTIFIER, command.range());
  }

  /** Returns the tokens of an argument from an index on, without its braces. */
  private static List<Token> argument(List<Token> tokens, int from) {
    int length = length(tokens, from);
    boolean braced = length > 1;
    return tokens.subList(braced ? from + 1 : from, braced ? from + length - 1 : from + length);
  }

  /** Returns how many tokens an argument takes with its braces. */
  private static int length(List<Token> tokens, int from) {
    if (from >= tokens.size()) {
      return 0;
    }
    if (!tokens.get(from).is("{")) {
      return 1;
    }
    int at = from + 1;
    while (at < tokens.size() && !tokens.get(at).is("}")) {
      at++;
    }
    return Math.min(at + 1, tokens.size()) - from;
  }
}
