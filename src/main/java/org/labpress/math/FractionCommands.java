package org.labpress.math;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.labpress.math.MathNode.Fraction;
import org.labpress.math.MathNode.Radical;

/** Fractions, binomial coefficients and roots. */
final class FractionCommands {
  static final Map<String, Command> TABLE = new TreeMap<>();

  private static final OptionalDouble NO_BAR = OptionalDouble.of(0);
  private static final OptionalDouble FONT_BAR = OptionalDouble.empty();

  static {
    Optional<MathStyle> inherited = Optional.empty();
    Optional<MathStyle> display = Optional.of(MathStyle.DISPLAY);
    Optional<MathStyle> text = Optional.of(MathStyle.TEXT);
    TABLE.put("frac", fraction(FONT_BAR, inherited, "", ""));
    TABLE.put("dfrac", fraction(FONT_BAR, display, "", ""));
    TABLE.put("tfrac", fraction(FONT_BAR, text, "", ""));
    TABLE.put("binom", fraction(NO_BAR, inherited, "(", ")"));
    TABLE.put("dbinom", fraction(NO_BAR, display, "(", ")"));
    TABLE.put("tbinom", fraction(NO_BAR, text, "(", ")"));
    TABLE.put("cfrac", FractionCommands::continued);
    TABLE.put("genfrac", FractionCommands::general);
    TABLE.put("nicefrac", FractionCommands::slanted);
    TABLE.put("sfrac", FractionCommands::slanted);
    TABLE.put("sqrt", FractionCommands::root);
    TABLE.put("root", FractionCommands::plainRoot);
  }

  private FractionCommands() {}

  private static Command fraction(
      OptionalDouble bar, Optional<MathStyle> style, String left, String right) {
    return (parsing, command) -> {
      MathNode numerator = parsing.argument(command);
      MathNode denominator = parsing.argument(command);
      return Optional.of(
          new Fraction(numerator, denominator, bar, style, left, right, command.range()));
    };
  }

  /** The parts of a continued fraction are in display style, so that they do not shrink. */
  private static Optional<MathNode> continued(Parsing parsing, Token command) {
    parsing.tokens.bracketed();
    MathNode numerator = displayed(parsing.argument(command));
    MathNode denominator = displayed(parsing.argument(command));
    return Optional.of(
        new Fraction(
            numerator,
            denominator,
            FONT_BAR,
            Optional.of(MathStyle.DISPLAY),
            "",
            "",
            command.range()));
  }

  private static MathNode displayed(MathNode part) {
    MathNode styled = new MathNode.Styled(MathStyle.DISPLAY, List.of(part), part.range());
    return new MathNode.Row(List.of(styled), part.range());
  }

  /** Delimiters, thickness, style from 0 to 3, numerator and denominator: amsmath's command. */
  private static Optional<MathNode> general(Parsing parsing, Token command) {
    String left = Delimiters.of(parsing, parsing.rawArgument(command));
    String right = Delimiters.of(parsing, parsing.rawArgument(command));
    List<Token> thickness = parsing.rawArgument(command);
    OptionalDouble bar =
        thickness.isEmpty() ? FONT_BAR : LengthReader.of(parsing, thickness, command);
    Optional<MathStyle> style =
        switch (parsing.name(command)) {
          case "0" -> Optional.of(MathStyle.DISPLAY);
          case "1" -> Optional.of(MathStyle.TEXT);
          case "2" -> Optional.of(MathStyle.SCRIPT);
          case "3" -> Optional.of(MathStyle.SCRIPT_SCRIPT);
          default -> Optional.empty();
        };
    MathNode numerator = parsing.argument(command);
    MathNode denominator = parsing.argument(command);
    return Optional.of(
        new Fraction(numerator, denominator, bar, style, left, right, command.range()));
  }

  /** A small raised number, a slash, and a small number on the line. */
  private static Optional<MathNode> slanted(Parsing parsing, Token command) {
    TexRange range = command.range();
    MathNode empty = new MathNode.Row(List.of(), range);
    MathNode numerator = parsing.argument(command);
    MathNode denominator = parsing.argument(command);
    MathNode raised =
        new MathNode.Scripts(
            empty, Optional.empty(), Optional.of(numerator), MathNode.Placement.BESIDE, range);
    MathNode slash = new MathNode.Atom("/", AtomClass.ORD, MathNode.Atom.Kind.SYMBOL, range);
    MathNode back = new MathNode.Space(-2 * AtomSpacing.MU, range);
    MathNode small =
        new MathNode.Row(
            List.of(new MathNode.Styled(MathStyle.SCRIPT, List.of(denominator), range)), range);
    return Optional.of(new MathNode.Row(List.of(raised, back, slash, back, small), range));
  }

  private static Optional<MathNode> root(Parsing parsing, Token command) {
    Optional<MathNode> index = parsing.optional(command);
    return Optional.of(new Radical(parsing.argument(command), index, command.range()));
  }

  /** Plain TeX's form: the index, {@code \of}, and the radicand. */
  private static Optional<MathNode> plainRoot(Parsing parsing, Token command) {
    MathNode index = parsing.argument(command);
    Token of = parsing.tokens.nextInk();
    if (!of.isCommand("of")) {
      parsing.tokens.back(of);
      parsing.problems.argument(command, "\"\\root\" is followed by no \"\\of\"");
    }
    return Optional.of(new Radical(parsing.argument(command), Optional.of(index), command.range()));
  }
}
