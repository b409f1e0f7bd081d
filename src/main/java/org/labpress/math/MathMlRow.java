package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import org.labpress.math.MathNode.Atom;
import org.labpress.math.MathNode.Classed;
import org.labpress.math.MathNode.Coloured;
import org.labpress.math.MathNode.Delimiter;
import org.labpress.math.MathNode.ExtensibleArrow;
import org.labpress.math.MathNode.LargeOperator;
import org.labpress.math.MathNode.Row;
import org.labpress.math.MathNode.Scripts;
import org.labpress.math.MathNode.Sized;
import org.labpress.math.MathNode.Styled;

/**
 * Writes the nodes of one row with TeX's space between them. Colours and styles hold parts of the
 * row, but the space goes by the row as a whole. An operator carries the space at its sides;
 * between two atoms that are none, space is an element.
 */
final class MathMlRow {
  private final MathMlWriter writer;
  private final List<MathNode> nodes;
  private final List<Atomic> atoms = new ArrayList<>();
  private final List<AtomClass> classes = new ArrayList<>();
  private int at;

  /** An atom and the style it stands in. */
  private record Atomic(MathNode node, MathStyle style) {}

  MathMlRow(MathMlWriter writer, List<MathNode> nodes) {
    this.writer = writer;
    this.nodes = nodes;
    collect(nodes, writer.style());
    List<AtomClass> written =
        atoms.stream().map(a -> ClassOf.node(a.node()).orElse(AtomClass.ORD)).toList();
    classes.addAll(AtomSpacing.resolve(written));
  }

  private void collect(List<MathNode> part, MathStyle style) {
    for (MathNode node : part) {
      if (node instanceof Coloured coloured) {
        collect(coloured.children(), style);
      } else if (node instanceof Sized sized) {
        collect(sized.children(), style);
      } else if (node instanceof Styled styled) {
        collect(styled.children(), styled.style());
      } else if (ClassOf.node(node).isPresent()) {
        atoms.add(new Atomic(node, style));
      }
    }
  }

  void write() {
    part(nodes);
  }

  private void part(List<MathNode> part) {
    for (MathNode node : part) {
      if (node instanceof Coloured coloured) {
        writer.out().open("mstyle", "mathcolor", MathMlWriter.colour(coloured.rgb()));
        part(coloured.children());
        writer.out().close("mstyle");
      } else if (node instanceof Sized sized) {
        writer.out().open("mstyle", "mathsize", Math.round(100 * sized.scale()) + "%");
        part(sized.children());
        writer.out().close("mstyle");
      } else if (node instanceof Styled styled) {
        MathStyle before = writer.style();
        writer.openStyle(styled.style());
        part(styled.children());
        writer.out().close("mstyle");
        writer.replaceStyle(before);
      } else if (ClassOf.node(node).isEmpty()) {
        writer.spaced(node, OperatorSpace.NONE, false);
      } else {
        atom(node, nodes.size() > 2 && part.equals(nodes));
      }
    }
  }

  private void atom(MathNode node, boolean plainRow) {
    int index = at++;
    double before = index == 0 ? 0 : gap(index - 1);
    boolean operator = isOperator(node);
    boolean carried = operator || index == 0 || isOperator(atoms.get(index - 1).node());
    if (!carried && before > 0) {
      writer.out().open("mspace", "width", MathMlElement.em(before)).close("mspace");
    }
    boolean last = index == atoms.size() - 1;
    boolean nextCarries = !last && isOperator(atoms.get(index + 1).node());
    double after = last || nextCarries ? 0 : gap(index);
    OperatorSpace space = operator ? new OperatorSpace(before, after) : OperatorSpace.NONE;
    if (operator) {
      writer.spaced(node, space, plainRow && index > 0 && !last);
    } else {
      writer.element(node);
    }
  }

  /** Returns the space between an atom and the next one. */
  private double gap(int index) {
    return AtomSpacing.between(
        classes.get(index), classes.get(index + 1), atoms.get(index + 1).style());
  }

  /** Returns whether the node is an {@code mo}, perhaps with scripts. */
  static boolean isOperator(MathNode node) {
    MathNode core = core(node);
    if (core instanceof Atom atom) {
      return switch (atom.atomClass()) {
        case BIN, REL, OPEN, CLOSE, PUNCT, INNER, OP -> true;
        case ORD -> "|\u2016/\\\u2032\u2035!".contains(atom.text());
      };
    }
    if (core instanceof Scripts scripts) {
      return isOperator(scripts.base());
    }
    return core instanceof LargeOperator
        || core instanceof ExtensibleArrow
        || (core instanceof Delimiter delimiter && !delimiter.text().isEmpty());
  }

  /** Returns the atom in commands that only give it a class, and in braces. */
  static MathNode core(MathNode node) {
    MathNode core = node;
    while (true) {
      if (core instanceof Classed classed) {
        core = classed.content();
      } else if (core instanceof Row row && row.children().size() == 1 && isPlain(row)) {
        core = row.children().get(0);
      } else {
        return core;
      }
    }
  }

  private static boolean isPlain(Row row) {
    return ClassOf.node(row.children().get(0)).isPresent();
  }
}
