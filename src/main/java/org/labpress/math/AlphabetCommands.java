package org.labpress.math;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labpress.math.MathAlphabet.Shape;
import org.labpress.math.MathNode.OperatorName;
import org.labpress.math.MathNode.Placement;

/** Alphabets for an argument, and names of functions that the author spells. */
final class AlphabetCommands {
  static final Map<String, Command> TABLE = new TreeMap<>();

  static {
    TABLE.put("mathnormal", in(MathAlphabet.NORMAL));
    TABLE.put("mathrm", in(MathAlphabet.of(Shape.UPRIGHT)));
    TABLE.put("mathup", in(MathAlphabet.of(Shape.UPRIGHT)));
    TABLE.put("symrm", in(MathAlphabet.of(Shape.UPRIGHT)));
    TABLE.put("mathit", in(MathAlphabet.of(Shape.ITALIC)));
    TABLE.put("symit", in(MathAlphabet.of(Shape.ITALIC)));
    TABLE.put("mathbf", in(MathAlphabet.bold(Shape.UPRIGHT)));
    TABLE.put("bold", in(MathAlphabet.bold(Shape.UPRIGHT)));
    TABLE.put("symbf", in(MathAlphabet.bold(Shape.UPRIGHT)));
    TABLE.put("mathbfit", in(MathAlphabet.bold(Shape.ITALIC)));
    TABLE.put("mathsf", in(MathAlphabet.of(Shape.SANS)));
    TABLE.put("mathsfit", in(MathAlphabet.of(Shape.SANS_ITALIC)));
    TABLE.put("mathtt", in(MathAlphabet.of(Shape.MONOSPACE)));
    TABLE.put("mathbb", in(MathAlphabet.of(Shape.DOUBLE_STRUCK)));
    TABLE.put("mathbbm", in(MathAlphabet.of(Shape.DOUBLE_STRUCK)));
    TABLE.put("mathds", in(MathAlphabet.of(Shape.DOUBLE_STRUCK)));
    TABLE.put("mathbbmss", in(MathAlphabet.of(Shape.DOUBLE_STRUCK)));
    TABLE.put("Bbb", in(MathAlphabet.of(Shape.DOUBLE_STRUCK)));
    TABLE.put("mathcal", in(MathAlphabet.of(Shape.SCRIPT)));
    TABLE.put("mathscr", in(MathAlphabet.of(Shape.SCRIPT)));
    TABLE.put("mathfrak", in(MathAlphabet.of(Shape.FRAKTUR)));
    TABLE.put("boldsymbol", AlphabetCommands::bold);
    TABLE.put("bm", AlphabetCommands::bold);
    TABLE.put("pmb", AlphabetCommands::bold);
    TABLE.put("operatorname", AlphabetCommands::operator);
    TABLE.put("operatornamewithlimits", (p, c) -> operator(p, c, Placement.LIMITS_IN_DISPLAY));
    TABLE.put("varlimsup", (p, c) -> marked(c, StretchMark.LINE, true));
    TABLE.put("varliminf", (p, c) -> marked(c, StretchMark.LINE, false));
    TABLE.put("varinjlim", (p, c) -> marked(c, StretchMark.RIGHT_ARROW, false));
    TABLE.put("varprojlim", (p, c) -> marked(c, StretchMark.LEFT_ARROW, false));
  }

  private AlphabetCommands() {}

  private static Command in(MathAlphabet chosen) {
    return (parsing, command) ->
        Optional.of(within(parsing, parsing.alphabet().choose(chosen), command));
  }

  private static MathNode within(Parsing parsing, MathAlphabet chosen, Token command) {
    MathAlphabet around = parsing.alphabet();
    parsing.choose(chosen);
    MathNode content = parsing.argument(command);
    parsing.choose(around);
    return content;
  }

  private static Optional<MathNode> bold(Parsing parsing, Token command) {
    return Optional.of(within(parsing, parsing.alphabet().everythingBold(), command));
  }

  private static Optional<MathNode> operator(Parsing parsing, Token command) {
    boolean limits = parsing.tokens.take("*");
    return operator(parsing, command, limits ? Placement.LIMITS_IN_DISPLAY : Placement.BESIDE);
  }

  private static Optional<MathNode> operator(Parsing parsing, Token command, Placement placement) {
    MathAlphabet upright = parsing.alphabet().choose(MathAlphabet.of(Shape.UPRIGHT));
    MathNode name = within(parsing, upright, command);
    return Optional.of(new OperatorName(name, placement, command.range()));
  }

  /** The limits of amsmath with a line or an arrow at their name. */
  private static Optional<MathNode> marked(Token command, StretchMark mark, boolean over) {
    MathNode name =
        new MathNode.Atom("lim", AtomClass.ORD, MathNode.Atom.Kind.IDENTIFIER, command.range());
    MathNode marked = new MathNode.Stretch(name, mark, over, command.range());
    return Optional.of(
        new OperatorName(
            new MathNode.Row(List.of(marked), command.range()),
            Placement.LIMITS_IN_DISPLAY,
            command.range()));
  }
}
