package org.labpress.math;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    Deque<Token> left = new ArrayDeque<>(tokens);
    List<Column> columns = new ArrayList<>();
    int rules = 0;
    boolean close = false;
    while (!left.isEmpty() && columns.size() < MOST && parsing.budget.exceeded().isEmpty()) {
      Token token = left.remove();
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
        case "*" -> repeat(parsing, number(argument(left)), argument(left), left);
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

  /** A repetition within a repetition multiplies, so it costs as much as a macro. */
  private static void repeat(Parsing parsing, int times, List<Token> repeated, Deque<Token> left) {
    parsing.budget.tokens(times * repeated.size());
    if (parsing.budget.exceeded().isPresent()) {
      return;
    }
    for (int i = 0; i < times; i++) {
      for (int at = repeated.size() - 1; at >= 0; at--) {
        left.push(repeated.get(at));
      }
    }
  }

  private static Alignment alignment(String letter) {
    return switch (letter) {
      case "c" -> Alignment.CENTER;
      case "r" -> Alignment.RIGHT;
      default -> Alignment.LEFT;
    };
  }

  /** Takes an argument off the front. */
  private static List<Token> argument(Deque<Token> left) {
    List<Token> inside = new ArrayList<>();
    while (!left.isEmpty() && left.element().isSpace()) {
      left.remove();
    }
    if (left.isEmpty()) {
      return inside;
    }
    Token first = left.remove();
    if (!first.is("{")) {
      return List.of(first);
    }
    int depth = 0;
    while (!left.isEmpty()) {
      Token token = left.remove();
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
