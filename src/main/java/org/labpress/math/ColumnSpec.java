package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import org.labpress.math.MathNode.Alignment;
import org.labpress.math.MathNode.Column;

/**
 * The columns of an array as LaTeX writes them: {@code lcr} and vertical lines, {@code *{3}{c}},
 * and {@code @{…}}, which takes the space away.
 *
 * @param rulesAfter vertical lines after the last column
 */
record ColumnSpec(List<Column> columns, int rulesAfter) {
  /** More columns than this are not read from the description of an array. */
  private static final int MOST = 200;

  /** Twice LaTeX's {@code \arraycolsep} of 5 points. */
  static final double GAP = 1;

  /** Reads a description; what has no meaning in it is reported. */
  static ColumnSpec read(Parsing parsing, List<Token> tokens) {
    List<Token> left = new ArrayList<>(tokens);
    List<Column> columns = new ArrayList<>();
    int rules = 0;
    boolean close = false;
    while (!left.isEmpty() && columns.size() < MOST) {
      Token token = left.remove(0);
      switch (token.text()) {
        case "l", "c", "r", "p", "m", "b" -> {
          if ("pmb".contains(token.text())) {
            argument(left);
          }
          double gap = close ? 0 : columns.isEmpty() ? GAP / 2 : GAP;
          columns.add(new Column(alignment(token.text()), gap, rules));
          rules = 0;
          close = false;
        }
        case "|", ":" -> rules++;
        case "@", "!" -> {
          argument(left);
          close = token.is("@");
        }
        case ">", "<" -> argument(left);
        case "*" -> {
          int times = number(argument(left));
          List<Token> repeated = argument(left);
          for (int i = 0; i < times && left.size() < Budget.TOKENS; i++) {
            left.addAll(0, repeated);
          }
        }
        default -> {
          if (!token.isSpace()) {
            parsing.problems.argument(
                token, "\"%s\" is not a column of an array".formatted(token.written()));
          }
        }
      }
    }
    return new ColumnSpec(columns, rules);
  }

  private static Alignment alignment(String letter) {
    return switch (letter) {
      case "c" -> Alignment.CENTER;
      case "r" -> Alignment.RIGHT;
      default -> Alignment.LEFT;
    };
  }

  /** Takes an argument off the front. */
  private static List<Token> argument(List<Token> left) {
    List<Token> inside = new ArrayList<>();
    while (!left.isEmpty() && left.get(0).isSpace()) {
      left.remove(0);
    }
    if (left.isEmpty()) {
      return inside;
    }
    Token first = left.remove(0);
    if (!first.is("{")) {
      return List.of(first);
    }
    int depth = 0;
    while (!left.isEmpty()) {
      Token token = left.remove(0);
      if (token.is("}") && depth-- == 0) {
        break;
      }
      depth += token.is("{") ? 1 : 0;
      inside.add(token);
    }
    return inside;
  }

  private static int number(List<Token> tokens) {
    String written = Parsing.written(tokens).strip();
    return written.matches("\\d{1,3}") ? Integer.parseInt(written) : 0;
  }
}
