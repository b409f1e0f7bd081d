package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labpress.math.MathNode.Atom;
import org.labpress.math.MathNode.Classed;
import org.labpress.math.MathNode.LargeOperator;
import org.labpress.math.MathNode.OperatorName;
import org.labpress.math.MathNode.Placement;
import org.labpress.math.MathNode.Row;
import org.labpress.math.MathNode.Scripts;
import org.labpress.math.MathNode.Stretch;

/** Reads the scripts and primes after a base. */
final class Scripting {
  static final Map<String, Placement> LIMITS =
      Map.of(
          "limits", Placement.LIMITS,
          "nolimits", Placement.BESIDE,
          "displaylimits", Placement.LIMITS_IN_DISPLAY);

  private final Parsing parsing;
  private final List<MathNode> sub = new ArrayList<>();
  private final List<MathNode> sup = new ArrayList<>();
  private boolean onlyPrimes;

  private Scripting(Parsing parsing) {
    this.parsing = parsing;
  }

  /** Reads scripts from the first of their signs on; the base is the last of the nodes. */
  static void read(Parsing parsing, Token first, List<MathNode> nodes) {
    MathNode base = takeBase(nodes, first);
    parsing.tokens.back(first);
    nodes.add(new Scripting(parsing).after(base, placement(base)));
  }

  /** Reads {@code \limits} and its like, and the scripts after it. */
  static void limits(Parsing parsing, Token command, List<MathNode> nodes) {
    boolean operator =
        !nodes.isEmpty()
            && ClassOf.node(nodes.get(nodes.size() - 1)).equals(Optional.of(AtomClass.OP));
    if (!operator) {
      parsing.problems.error(
          "math/misplaced",
          command.range(),
          "\"%s\" stands after no operator".formatted(command.written()));
      return;
    }
    MathNode base = takeBase(nodes, command);
    Placement placement = LIMITS.getOrDefault(command.text(), Placement.BESIDE);
    nodes.add(new Scripting(parsing).after(base, placement));
  }

  /** The base is empty at the start of a row, and after what is no atom. */
  private static MathNode takeBase(List<MathNode> nodes, Token sign) {
    int last = nodes.size() - 1;
    if (last < 0 || ClassOf.node(nodes.get(last)).isEmpty()) {
      TexRange here = new TexRange(sign.range().start(), sign.range().start());
      return new Row(List.of(), here);
    }
    return nodes.remove(last);
  }

  private static Placement placement(MathNode base) {
    if (base instanceof LargeOperator operator) {
      return operator.placement();
    }
    if (base instanceof OperatorName name) {
      return name.placement();
    }
    if (base instanceof Stretch stretch) {
      return switch (stretch.mark()) {
        case BRACE, BRACKET, PARENTHESIS -> Placement.LIMITS;
        default -> Placement.BESIDE;
      };
    }
    boolean operator = base instanceof Classed classed && classed.atomClass() == AtomClass.OP;
    return operator ? Placement.LIMITS_IN_DISPLAY : Placement.BESIDE;
  }

  private MathNode after(MathNode base, Placement given) {
    Placement placement = given;
    TexRange range = base.range();
    while (true) {
      parsing.budget.node();
      Token sign = parsing.tokens.nextInk();
      if (sign.isCommand() && LIMITS.containsKey(sign.text())) {
        placement = LIMITS.getOrDefault(sign.text(), given);
      } else if (sign.is("'")) {
        primes(sign);
      } else if (sign.is("^")) {
        superscript(sign);
      } else if (sign.is("_")) {
        subscript(sign);
      } else {
        parsing.tokens.back(sign);
        break;
      }
      range = range.cover(sign.range());
    }
    boolean scripted = !sub.isEmpty() || !sup.isEmpty();
    return scripted
        ? new Scripts(base, script(sub, range), script(sup, range), placement, range)
        : base;
  }

  private static Optional<MathNode> script(List<MathNode> parts, TexRange range) {
    return parts.isEmpty() ? Optional.empty() : Optional.of(Parsing.nodeOf(parts, range));
  }

  private void primes(Token first) {
    if (!sup.isEmpty()) {
      twice(first, "superscripts");
    }
    Token token = first;
    while (token.is("'")) {
      parsing.budget.node();
      sup.add(new Atom("\u2032", AtomClass.ORD, Atom.Kind.SYMBOL, token.range()));
      token = parsing.tokens.nextInk();
    }
    parsing.tokens.back(token);
    onlyPrimes = true;
  }

  private void superscript(Token sign) {
    MathNode script = parsing.argument(sign);
    if (!sup.isEmpty() && !onlyPrimes) {
      twice(sign, "superscripts");
    }
    onlyPrimes = false;
    sup.add(script);
  }

  private void subscript(Token sign) {
    MathNode script = parsing.argument(sign);
    if (!sub.isEmpty()) {
      twice(sign, "subscripts");
    }
    sub.add(script);
  }

  private void twice(Token sign, String what) {
    parsing.problems.doubleScript(sign, what);
  }
}
