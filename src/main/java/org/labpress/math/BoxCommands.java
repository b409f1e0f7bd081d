package org.labpress.math;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labpress.math.MathNode.Alignment;
import org.labpress.math.MathNode.Enclosed;
import org.labpress.math.MathNode.Padded;
import org.labpress.math.MathNode.Raised;

/** Formulas that take other room than they need, and boxes and lines around and across them. */
final class BoxCommands {
  static final Map<String, Command> TABLE = new TreeMap<>();

  static {
    TABLE.put("phantom", padded(false, true, true));
    TABLE.put("hphantom", padded(false, true, false));
    TABLE.put("vphantom", padded(false, false, true));
    TABLE.put("smash", BoxCommands::smash);
    for (String prefix : new String[] {"", "math"}) {
      TABLE.put(prefix + "rlap", lap(Alignment.LEFT));
      TABLE.put(prefix + "clap", lap(Alignment.CENTER));
      TABLE.put(prefix + "llap", lap(Alignment.RIGHT));
    }
    TABLE.put("boxed", enclosed(Enclosed.Notation.BOX));
    TABLE.put("fbox", enclosedText(Enclosed.Notation.BOX));
    TABLE.put("framebox", enclosedText(Enclosed.Notation.BOX));
    TABLE.put("cancel", enclosed(Enclosed.Notation.UP_DIAGONAL));
    TABLE.put("bcancel", enclosed(Enclosed.Notation.DOWN_DIAGONAL));
    TABLE.put("xcancel", enclosed(Enclosed.Notation.BOTH_DIAGONALS));
    TABLE.put("sout", enclosed(Enclosed.Notation.STRIKE));
    TABLE.put("scalebox", BoxCommands::scalebox);
    TABLE.put("smashoperator", BoxCommands::smashoperator);
    TABLE.put("raisebox", BoxCommands::raisebox);
    TABLE.put("raise", (p, c) -> plainRaise(p, c, 1));
    TABLE.put("lower", (p, c) -> plainRaise(p, c, -1));
    TABLE.put("vcenter", (p, c) -> Optional.of(p.argument(c)));
  }

  private BoxCommands() {}

  private static Command padded(boolean visible, boolean width, boolean vertical) {
    return (parsing, command) ->
        Optional.of(
            new Padded(
                parsing.argument(command),
                visible,
                width,
                vertical,
                vertical,
                Alignment.LEFT,
                command.range()));
  }

  /** In brackets stands what is taken away: the top, the bottom, or without brackets both. */
  private static Optional<MathNode> smash(Parsing parsing, Token command) {
    String side = parsing.tokens.bracketed().map(Parsing::written).orElse("");
    return Optional.of(
        new Padded(
            parsing.argument(command),
            true,
            true,
            side.equals("b"),
            side.equals("t"),
            Alignment.LEFT,
            command.range()));
  }

  private static Command lap(Alignment lap) {
    return (parsing, command) ->
        Optional.of(
            new Padded(parsing.argument(command), true, false, true, true, lap, command.range()));
  }

  private static Command enclosed(Enclosed.Notation notation) {
    return (parsing, command) ->
        Optional.of(new Enclosed(parsing.argument(command), notation, command.range()));
  }

  private static Command enclosedText(Enclosed.Notation notation) {
    return (parsing, command) ->
        Optional.of(
            new Enclosed(
                TextCommands.argument(parsing, command, MathNode.TextFont.PLAIN),
                notation,
                command.range()));
  }

  private static Optional<MathNode> scalebox(Parsing parsing, Token command) {
    String written = parsing.name(command);
    parsing.tokens.bracketed();
    MathNode content = TextCommands.argument(parsing, command, MathNode.TextFont.PLAIN);
    if (!written.matches("\\d{0,2}(\\.\\d{1,3})?") || written.isEmpty()) {
      parsing.problems.argument(
          command, "\"\\scalebox\" scales by \"%s\", expected a number".formatted(written));
      return Optional.of(content);
    }
    double scale = Math.min(10, Math.max(0.1, Double.parseDouble(written)));
    return Optional.of(new MathNode.Sized(scale, List.of(content), command.range()));
  }

  /** mathtools' operator whose limits take no width beside it. */
  private static Optional<MathNode> smashoperator(Parsing parsing, Token command) {
    parsing.tokens.bracketed();
    MathNode content = parsing.argument(command);
    if (!(content instanceof MathNode.Scripts scripts)) {
      return Optional.of(content);
    }
    return Optional.of(
        new MathNode.Scripts(
            scripts.base(),
            scripts.sub().map(BoxCommands::withoutWidth),
            scripts.sup().map(BoxCommands::withoutWidth),
            scripts.placement(),
            scripts.range()));
  }

  private static MathNode withoutWidth(MathNode limit) {
    return new Padded(limit, true, false, true, true, Alignment.CENTER, limit.range());
  }

  private static Optional<MathNode> raisebox(Parsing parsing, Token command) {
    double raise = LengthReader.argument(parsing, command);
    // Height and depth that TeX shall believe in; the box keeps its own.
    parsing.tokens.bracketed();
    parsing.tokens.bracketed();
    MathNode content = TextCommands.argument(parsing, command, MathNode.TextFont.PLAIN);
    return Optional.of(new Raised(content, raise, command.range()));
  }

  private static Optional<MathNode> plainRaise(Parsing parsing, Token command, int sign) {
    double raise = sign * LengthReader.dimension(parsing, command).orElse(0);
    return Optional.of(
        new Raised(
            new MathNode.Row(List.of(parsing.argument(command)), command.range()),
            raise,
            command.range()));
  }
}
