package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labpress.math.MathNode.Alignment;
import org.labpress.math.MathNode.Cell;
import org.labpress.math.MathNode.Column;
import org.labpress.math.MathNode.Delimiter;
import org.labpress.math.MathNode.ExtensibleArrow;
import org.labpress.math.MathNode.Padded;
import org.labpress.math.MathNode.Row;
import org.labpress.math.MathNode.Space;
import org.labpress.math.MathNode.Styled;
import org.labpress.math.MathNode.Table;
import org.labpress.math.MathNode.TableRow;

/**
 * Reads the commutative diagrams of the package amscd: rows of objects with arrows between them,
 * and rows of arrows between those. {@code @>a>b>} goes right, {@code @<a<b<} left, {@code @VaVbV}
 * down, {@code @AaAbA} up; {@code @=} and {@code @|} are double lines and {@code @.} is none.
 */
final class DiagramReader {
  static final String NAME = "CD";

  private static final Map<String, String> ARROWS =
      Map.of(">", "\u2192", ")", "\u2192", "<", "\u2190", "(", "\u2190");

  private static final Map<String, String> VERTICAL = Map.of("V", "\u2193", "A", "\u2191");

  /** An arrow without a label is as long as one with this much space: 2.5 pc less its head. */
  private static final double HALF_ARROW = 0.8;

  private static final double ROW_GAP = 0.3;
  private static final double BASELINE = 1.2;

  private final Parsing parsing;
  private final List<TableRow> rows = new ArrayList<>();
  private int widest = 1;

  /** The arrow that was reported last, so that its two labels are not reported both. */
  private TexRange unclosed = new TexRange(0, 0);

  DiagramReader(Parsing parsing) {
    this.parsing = parsing;
  }

  /** Reads up to the end of the environment, which is left in the stream. */
  MathNode read(TexRange range) {
    parsing.budget.enter();
    Token end;
    do {
      List<MathNode> parts = row();
      end = parsing.tokens.nextInk();
      if (!parts.isEmpty()) {
        rows.add(new TableRow(cells(parts, range), List.of(), 0));
        widest = Math.max(widest, parts.size());
      }
      parsing.budget.node();
    } while (LineBreak.is(end) || stray(end));
    parsing.tokens.back(end);
    parsing.budget.cells((long) widest * rows.size());
    parsing.budget.leave();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < widest; i++) {
      columns.add(new Column(Alignment.CENTER, i == 0 ? 0 : 0.4, 0));
    }
    return new Table(columns, 0, rows, List.of(), ROW_GAP, BASELINE, MathStyle.DISPLAY, range);
  }

  private boolean stray(Token end) {
    boolean stray = end.is("&") || Parsing.closesNothing(end);
    if (stray) {
      parsing.misplaced(end);
    }
    return stray;
  }

  private static List<Cell> cells(List<MathNode> parts, TexRange range) {
    return parts.stream()
        .map(part -> new Cell(new Row(List.of(part), range), Optional.empty(), 1))
        .toList();
  }

  /**
   * Returns objects and arrows by turns. Vertical arrows stand under objects, so a row of them has
   * nothing between two.
   */
  private List<MathNode> row() {
    List<MathNode> parts = new ArrayList<>();
    List<MathNode> object = new ArrayList<>();
    Token token = parsing.tokens.nextInk();
    TexRange start = token.range();
    boolean vertical = false;
    while (!Parsing.endsRow(token)) {
      parsing.budget.node();
      if (token.is("@")) {
        Token kind = parsing.tokens.nextInk();
        boolean down = VERTICAL.containsKey(kind.text()) || kind.is("|") || kind.is(".");
        if (vertical && down && object.isEmpty()) {
          parts.add(new Row(List.of(), kind.range()));
        } else if (!down || !object.isEmpty()) {
          parts.add(new Row(object, start));
        }
        vertical = down;
        parts.add(arrow(token, kind));
        object = new ArrayList<>();
      } else {
        RowReader.read(parsing, token, object);
      }
      token = parsing.tokens.nextInk();
    }
    parsing.tokens.back(token);
    if (!object.isEmpty() || (!parts.isEmpty() && !vertical)) {
      parts.add(new Row(object, start));
    }
    return parts;
  }

  private MathNode arrow(Token sign, Token kind) {
    TexRange range = sign.range().cover(kind.range());
    if (ARROWS.containsKey(kind.text())) {
      MathNode over = label(kind, range);
      MathNode under = label(kind, range);
      return new ExtensibleArrow(
          ARROWS.getOrDefault(kind.text(), ""),
          Optional.of(wide(over)),
          under instanceof Row row && row.children().isEmpty()
              ? Optional.empty()
              : Optional.of(under),
          range);
    }
    if (VERTICAL.containsKey(kind.text())) {
      MathNode left = label(kind, range);
      MathNode right = label(kind, range);
      return upright(VERTICAL.getOrDefault(kind.text(), ""), left, right, range);
    }
    MathNode none = new Row(List.of(), range);
    return switch (kind.text()) {
      case "=" -> new ExtensibleArrow("=", Optional.of(wide(none)), Optional.empty(), range);
      case "|", "Vert", "vert" -> upright("\u2016", none, none, range);
      case "." -> none;
      default -> {
        parsing.problems.argument(
            kind.at(range), "\"@%s\" is not an arrow of a diagram".formatted(kind.written()));
        yield none;
      }
    };
  }

  /** Reads up to the next sign of the arrow's kind. */
  private MathNode label(Token kind, TexRange arrow) {
    List<MathNode> nodes = new ArrayList<>();
    Token token = parsing.tokens.nextInk();
    while (!token.same(kind)) {
      if (Parsing.endsRow(token) || token.is("@")) {
        parsing.tokens.back(token);
        if (!unclosed.equals(arrow)) {
          parsing.problems.open(arrow, "@" + kind.written());
        }
        unclosed = arrow;
        break;
      }
      parsing.budget.node();
      RowReader.read(parsing, token, nodes);
      token = parsing.tokens.nextInk();
    }
    return new Row(nodes, kind.range());
  }

  private static MathNode wide(MathNode label) {
    Space half = new Space(HALF_ARROW, label.range());
    return new Row(List.of(half, label, half), label.range());
  }

  /** Each label has an invisible copy at the other side, so that arrows stand under objects. */
  private static MathNode upright(String arrow, MathNode left, MathNode right, TexRange range) {
    return new Row(
        List.of(
            unseen(right),
            small(left),
            new Delimiter(arrow, 2, AtomClass.ORD, range),
            small(right),
            unseen(left)),
        range);
  }

  private static MathNode small(MathNode label) {
    return new Row(
        List.of(new Styled(MathStyle.SCRIPT, List.of(label), label.range())), label.range());
  }

  private static MathNode unseen(MathNode label) {
    return new Padded(small(label), false, true, false, false, Alignment.LEFT, label.range());
  }
}
