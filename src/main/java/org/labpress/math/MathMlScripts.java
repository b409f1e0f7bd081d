package org.labpress.math;

import java.util.List;
import java.util.Optional;
import org.labpress.math.MathNode.Atom;
import org.labpress.math.MathNode.Placement;
import org.labpress.math.MathNode.PreScripts;
import org.labpress.math.MathNode.Row;
import org.labpress.math.MathNode.Scripts;

/** Writes a base with its scripts. */
final class MathMlScripts {
  private final MathMlWriter writer;
  private final MathMlElement out;
  private final OperatorSpace space;

  /**
   * @param space around the base, if it is an operator
   */
  MathMlScripts(MathMlWriter writer, OperatorSpace space) {
    this.writer = writer;
    this.out = writer.out();
    this.space = space;
  }

  void write(Scripts node) {
    List<MathNode> primes = primes(node);
    if (!primes.isEmpty()) {
      out.open("mrow");
      writer.element(node.base());
      primes.forEach(writer::element);
      out.close("mrow");
      return;
    }
    boolean limits =
        node.placement() == Placement.LIMITS
            || (node.placement() == Placement.LIMITS_IN_DISPLAY
                && writer.style() == MathStyle.DISPLAY);
    String name;
    if (node.sub().isPresent() && node.sup().isPresent()) {
      name = limits ? "munderover" : "msubsup";
    } else if (node.sub().isPresent()) {
      name = limits ? "munder" : "msub";
    } else {
      name = limits ? "mover" : "msup";
    }
    out.open(name);
    base(node.base());
    node.sub().ifPresent(sub -> writer.element(sub, writer.style().script()));
    node.sup().ifPresent(sup -> writer.element(sup, writer.style().script()));
    out.close(name);
  }

  /**
   * Returns the primes of a letter that has no other scripts. The prime of the font is high and
   * small as it is, so it stands beside the letter, as an operator behind it; else it is a script.
   */
  private static List<MathNode> primes(Scripts node) {
    boolean letter = node.base() instanceof Atom base && base.kind() == Atom.Kind.IDENTIFIER;
    if (!letter || node.sub().isPresent() || node.sup().isEmpty()) {
      return List.of();
    }
    MathNode sup = node.sup().get();
    List<MathNode> marks = sup instanceof Row row ? row.children() : List.of(sup);
    boolean onlyPrimes =
        marks.stream().allMatch(mark -> mark instanceof Atom atom && atom.text().equals("\u2032"));
    return onlyPrimes ? marks : List.of();
  }

  /** The space around an operator with scripts is that around its base. */
  private void base(MathNode base) {
    if (MathMlRow.isOperator(base)) {
      writer.spaced(MathMlRow.core(base), space, false);
    } else {
      writer.element(base);
    }
  }

  void write(PreScripts node) {
    out.open("mmultiscripts");
    Optional<Scripts> right =
        node.base() instanceof Scripts scripts && scripts.placement() == Placement.BESIDE
            ? Optional.of(scripts)
            : Optional.empty();
    base(right.map(Scripts::base).orElse(node.base()));
    right.ifPresent(
        scripts -> {
          orNothing(scripts.sub());
          orNothing(scripts.sup());
        });
    out.open("mprescripts").close("mprescripts");
    orNothing(node.sub());
    orNothing(node.sup());
    out.close("mmultiscripts");
  }

  private void orNothing(Optional<MathNode> script) {
    if (script.isPresent()) {
      writer.element(script.get(), writer.style().script());
    } else {
      out.open("mrow").close("mrow");
    }
  }
}
