package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labpress.math.MathNode.Atom;
import org.labpress.math.MathNode.Row;
import org.labpress.math.MathNode.Space;
import org.labpress.math.MathNode.Text;
import org.labpress.math.MathNode.TextFont;

/** Numbers with units: the basic commands of siunitx, in both of their spellings. */
final class QuantityCommands {
  static final Map<String, Command> TABLE = new TreeMap<>();

  /** Between number and unit. */
  private static final double THIN = 3 * AtomSpacing.MU;

  private static final List<String> ANGLE_MARKS = List.of("\u00B0", "\u2032", "\u2033");

  static {
    TABLE.put("SI", QuantityCommands::quantity);
    TABLE.put("qty", PhysicsCommands::quantityOrFence);
    for (String name : List.of("si", "unit")) {
      TABLE.put(name, QuantityCommands::unit);
    }
    for (String name : List.of("SIrange", "qtyrange")) {
      TABLE.put(name, (p, c) -> range(p, c, true));
    }
    for (String name : List.of("SIlist", "qtylist")) {
      TABLE.put(name, (p, c) -> list(p, c, true));
    }
    TABLE.put("num", QuantityCommands::number);
    TABLE.put("numrange", (p, c) -> range(p, c, false));
    TABLE.put("numlist", (p, c) -> list(p, c, false));
    TABLE.put("ang", QuantityCommands::angle);
  }

  private QuantityCommands() {}

  static Optional<MathNode> quantity(Parsing parsing, Token command) {
    parsing.tokens.bracketed();
    List<MathNode> nodes = new ArrayList<>(numberNodes(parsing, command));
    parsing.tokens.bracketed();
    appendUnit(nodes, unitNodes(parsing, command), command);
    return row(nodes, command);
  }

  private static Optional<MathNode> unit(Parsing parsing, Token command) {
    parsing.tokens.bracketed();
    return row(unitNodes(parsing, command), command);
  }

  private static Optional<MathNode> number(Parsing parsing, Token command) {
    parsing.tokens.bracketed();
    return row(numberNodes(parsing, command), command);
  }

  private static Optional<MathNode> range(Parsing parsing, Token command, boolean withUnit) {
    parsing.tokens.bracketed();
    List<MathNode> from = new ArrayList<>(numberNodes(parsing, command));
    List<MathNode> to = new ArrayList<>(numberNodes(parsing, command));
    if (withUnit) {
      List<MathNode> unit = unitNodes(parsing, command);
      appendUnit(from, unit, command);
      appendUnit(to, unit, command);
    }
    List<MathNode> nodes = new ArrayList<>(from);
    nodes.add(words(" to ", command));
    nodes.addAll(to);
    return row(nodes, command);
  }

  private static Optional<MathNode> list(Parsing parsing, Token command, boolean withUnit) {
    parsing.tokens.bracketed();
    String[] numbers = parsing.name(command).split(";", -1);
    List<MathNode> unit = withUnit ? unitNodes(parsing, command) : List.of();
    List<MathNode> nodes = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      if (i > 0) {
        nodes.add(words(i < numbers.length - 1 ? ", " : " and ", command));
      }
      nodes.addAll(numberNodes(parsing, Tokenizer.tokens(numbers[i], command.range()), command));
      appendUnit(nodes, unit, command);
    }
    return row(nodes, command);
  }

  /** Degrees, minutes and seconds between semicolons. */
  private static Optional<MathNode> angle(Parsing parsing, Token command) {
    parsing.tokens.bracketed();
    String[] parts = parsing.name(command).split(";", -1);
    List<MathNode> nodes = new ArrayList<>();
    for (int i = 0; i < Math.min(parts.length, ANGLE_MARKS.size()); i++) {
      if (!parts[i].isBlank()) {
        nodes.addAll(numberNodes(parsing, Tokenizer.tokens(parts[i], command.range()), command));
        nodes.add(symbol(ANGLE_MARKS.get(i), command));
      }
    }
    return row(nodes, command);
  }

  private static List<MathNode> numberNodes(Parsing parsing, Token command) {
    return numberNodes(parsing, parsing.rawArgument(command), command);
  }

  /** What is no number is read as a formula. */
  private static List<MathNode> numberNodes(Parsing parsing, List<Token> tokens, Token command) {
    Optional<PrintedNumber> number = PrintedNumber.of(Parsing.written(tokens));
    if (number.isPresent()) {
      return number.get().nodes(command.range());
    }
    return parsing.group(tokens, command.range()).children();
  }

  private static List<MathNode> unitNodes(Parsing parsing, Token command) {
    return new UnitReader(parsing, command).read(parsing.rawArgument(command));
  }

  private static void appendUnit(List<MathNode> nodes, List<MathNode> unit, Token command) {
    if (!nodes.isEmpty() && !unit.isEmpty()) {
      boolean angle = unit.get(0) instanceof Atom atom && ANGLE_MARKS.contains(atom.text());
      if (!angle) {
        nodes.add(new Space(THIN, command.range()));
      }
    }
    nodes.addAll(unit);
  }

  private static MathNode symbol(String text, Token command) {
    return new Atom(text, AtomClass.ORD, Atom.Kind.SYMBOL, command.range());
  }

  private static MathNode words(String text, Token command) {
    return new Text(text, TextFont.PLAIN, command.range());
  }

  private static Optional<MathNode> row(List<MathNode> nodes, Token command) {
    return Optional.of(new Row(nodes, command.range()));
  }
}
