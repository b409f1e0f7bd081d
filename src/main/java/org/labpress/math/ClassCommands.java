package org.labpress.math;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labpress.math.MathNode.Atom;
import org.labpress.math.MathNode.Classed;
import org.labpress.math.MathNode.Placement;
import org.labpress.math.MathNode.PreScripts;
import org.labpress.math.MathNode.Row;
import org.labpress.math.MathNode.Scripts;

/** Commands that give a class, stack one formula on another, or place scripts. */
final class ClassCommands {
  static final Map<String, Command> TABLE = new TreeMap<>();

  static {
    TABLE.put("mathord", classed(AtomClass.ORD));
    TABLE.put("mathop", classed(AtomClass.OP));
    TABLE.put("mathbin", classed(AtomClass.BIN));
    TABLE.put("mathrel", classed(AtomClass.REL));
    TABLE.put("mathopen", classed(AtomClass.OPEN));
    TABLE.put("mathclose", classed(AtomClass.CLOSE));
    TABLE.put("mathpunct", classed(AtomClass.PUNCT));
    TABLE.put("mathinner", classed(AtomClass.INNER));
    TABLE.put("overset", (p, c) -> stacked(p, c, true));
    TABLE.put("underset", (p, c) -> stacked(p, c, false));
    TABLE.put("overunderset", ClassCommands::stackedTwice);
    TABLE.put("stackrel", ClassCommands::relation);
    TABLE.put("prescript", ClassCommands::prescript);
    TABLE.put("sideset", ClassCommands::sideset);
    TABLE.put("substack", Environments::substack);
    TABLE.put("not", ClassCommands::negated);
    TABLE.put("ensuremath", (p, c) -> Optional.of(p.argument(c)));
    TABLE.put("begingroup", ClassCommands::plainGroup);
    TABLE.put("mathchoice", ClassCommands::choice);
    TABLE.put("relax", (p, c) -> Optional.empty());
    TABLE.put("protect", (p, c) -> Optional.empty());
  }

  private ClassCommands() {}

  private static Command classed(AtomClass atomClass) {
    return (parsing, command) ->
        Optional.of(new Classed(atomClass, parsing.argument(command), command.range()));
  }

  /** Plain TeX's group, which may not be an argument. */
  private static Optional<MathNode> plainGroup(Parsing parsing, Token command) {
    MathAlphabet around = parsing.alphabet();
    Macros defined = parsing.tokens.macros();
    Row content = new Row(parsing.row(), command.range());
    Token end = parsing.tokens.nextInk();
    if (!end.isCommand("endgroup")) {
      parsing.tokens.back(end);
      parsing.problems.neverClosed(command);
    }
    parsing.choose(around);
    parsing.tokens.define(defined);
    return Optional.of(Parsing.unwrapped(content));
  }

  private static Optional<MathNode> choice(Parsing parsing, Token command) {
    MathNode display = parsing.argument(command);
    MathNode text = parsing.argument(command);
    MathNode script = parsing.argument(command);
    MathNode scriptScript = parsing.argument(command);
    return Optional.of(new MathNode.Choice(display, text, script, scriptScript, command.range()));
  }

  private static Optional<MathNode> stacked(Parsing parsing, Token command, boolean over) {
    Optional<MathNode> label = Optional.of(parsing.argument(command));
    MathNode base = parsing.argument(command);
    return Optional.of(
        new Scripts(
            base,
            over ? Optional.empty() : label,
            over ? label : Optional.empty(),
            Placement.LIMITS,
            command.range()));
  }

  private static Optional<MathNode> stackedTwice(Parsing parsing, Token command) {
    Optional<MathNode> over = Optional.of(parsing.argument(command));
    Optional<MathNode> under = Optional.of(parsing.argument(command));
    MathNode base = parsing.argument(command);
    return Optional.of(new Scripts(base, under, over, Placement.LIMITS, command.range()));
  }

  private static Optional<MathNode> relation(Parsing parsing, Token command) {
    Optional<MathNode> under = parsing.optional(command);
    Optional<MathNode> over = Optional.of(parsing.argument(command));
    MathNode base = new Classed(AtomClass.REL, parsing.argument(command), command.range());
    return Optional.of(new Scripts(base, under, over, Placement.LIMITS, command.range()));
  }

  /** mathtools' superscript, subscript and base. */
  private static Optional<MathNode> prescript(Parsing parsing, Token command) {
    Optional<MathNode> sup = Optional.of(parsing.argument(command));
    Optional<MathNode> sub = Optional.of(parsing.argument(command));
    MathNode base = parsing.argument(command);
    return Optional.of(new PreScripts(sub, sup, base, command.range()));
  }

  /** amsmath's scripts at the four corners of the operator that follows. */
  private static Optional<MathNode> sideset(Parsing parsing, Token command) {
    MathNode before = parsing.argument(command);
    MathNode after = parsing.argument(command);
    MathNode operator = parsing.argument(command);
    MathNode scripted =
        after instanceof Scripts scripts
            ? new Scripts(operator, scripts.sub(), scripts.sup(), Placement.BESIDE, command.range())
            : operator;
    MathNode whole =
        before instanceof Scripts scripts
            ? new PreScripts(scripts.sub(), scripts.sup(), scripted, command.range())
            : scripted;
    Row content = new Row(List.of(whole), command.range());
    return Optional.of(new Classed(AtomClass.OP, content, command.range()));
  }

  /** Unicode's own negated character where there is one, else a stroke through the symbol. */
  private static Optional<MathNode> negated(Parsing parsing, Token command) {
    MathNode base = Parsing.unwrapped(new Row(List.of(parsing.argument(command)), command.range()));
    if (base instanceof Atom atom) {
      String stroke = Normalizer.normalize(atom.text() + "\u0338", Normalizer.Form.NFC);
      return Optional.of(
          new Atom(stroke, atom.atomClass(), atom.kind(), command.range().cover(atom.range())));
    }
    return Optional.of(
        new MathNode.Enclosed(base, MathNode.Enclosed.Notation.UP_DIAGONAL, command.range()));
  }
}
