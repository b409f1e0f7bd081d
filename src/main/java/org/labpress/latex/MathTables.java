package org.labpress.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labpress.math.MathNode;
import org.labpress.math.MathNode.Alignment;
import org.labpress.math.MathNode.Cell;
import org.labpress.math.MathNode.Table;
import org.labpress.math.MathNode.TableRow;
import org.labpress.math.MathStyle;

/**
 * Writes matrices, cases and aligned rows, as the environment of amsmath that says what they are.
 */
final class MathTables {
  private static final Map<String, String> MATRICES =
      Map.of("()", "p", "[]", "b", "{}", "B", "||", "v", "∣∣", "v", "‖‖", "V", "∥∥", "V");

  private final FormulaWriter formulas;

  MathTables(FormulaWriter formulas) {
    this.formulas = formulas;
  }

  /** Returns a matrix with its delimiters, or cases; empty if the fence is neither. */
  Optional<String> fenced(MathNode.Fenced fence) {
    if (fence.children().size() != 1 || !(fence.children().get(0) instanceof Table table)) {
      return Optional.empty();
    }
    String letter = MATRICES.get(fence.left() + fence.right());
    if (letter != null && isMatrix(table) && table.style() == MathStyle.TEXT) {
      return Optional.of(environment(letter + "matrix", "", table));
    }
    boolean cases = fence.left().equals("{") && fence.right().isEmpty();
    boolean left = table.columns().stream().allMatch(c -> c.alignment() == Alignment.LEFT);
    if (cases && left && table.columns().size() <= 2 && table.style() == MathStyle.TEXT) {
      return Optional.of(environment("cases", "", table));
    }
    return Optional.empty();
  }

  String write(Table table) {
    if (table.style() == MathStyle.SCRIPT && table.columns().size() == 1) {
      char column = FormulaWriter.column(table.columns().get(0).alignment());
      return environment("subarray", "{" + (column == 'r' ? 'c' : column) + "}", table);
    }
    if (isMatrix(table) && table.style() != MathStyle.DISPLAY) {
      return environment(table.style() == MathStyle.SCRIPT ? "smallmatrix" : "matrix", "", table);
    }
    if (table.style() == MathStyle.DISPLAY && isPlain(table)) {
      if (isPairs(table)) {
        return environment("aligned", "", table);
      }
      if (table.columns().size() == 1 && table.columns().get(0).alignment() == Alignment.CENTER) {
        return environment("gathered", "", table);
      }
    }
    return array(table);
  }

  private static boolean isPlain(Table table) {
    return table.rulesAfter() == 0
        && table.rulesBelow().isEmpty()
        && table.columns().stream().allMatch(column -> column.rulesBefore() == 0)
        && table.rows().stream()
            .allMatch(
                row ->
                    row.rulesAbove().isEmpty()
                        && row.cells().stream()
                            .allMatch(c -> c.columnSpan() == 1 && c.alignment().isEmpty()));
  }

  private static boolean isMatrix(Table table) {
    return isPlain(table)
        && table.columns().size() <= 10
        && table.columns().stream().allMatch(c -> c.alignment() == Alignment.CENTER);
  }

  /** Returns whether the columns are set right and left by turns. */
  static boolean isPairs(Table table) {
    for (int i = 0; i < table.columns().size(); i++) {
      Alignment wanted = i % 2 == 0 ? Alignment.RIGHT : Alignment.LEFT;
      if (table.columns().get(i).alignment() != wanted) {
        return false;
      }
    }
    return true;
  }

  private String environment(String name, String argument, Table table) {
    List<String> rows = table.rows().stream().map(row -> cells(row, false, "")).toList();
    return "\\begin{%s}%s%s\\end{%s}".formatted(name, argument, joined(table, rows), name);
  }

  /** Returns the cells of a row with ampersands between them. */
  String cells(TableRow row, boolean spans, String before) {
    List<String> cells = new ArrayList<>();
    for (Cell cell : row.cells()) {
      String content = before + formulas.open(cell.content());
      boolean own = cell.alignment().isPresent() || cell.columnSpan() > 1;
      cells.add(
          spans && own
              ? "\\multicolumn{%d}{%s}{%s}"
                  .formatted(
                      cell.columnSpan(),
                      FormulaWriter.column(cell.alignment().orElse(Alignment.CENTER)),
                      content)
              : content);
    }
    return String.join(" & ", cells);
  }

  private static String joined(Table table, List<String> rows) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      if (i > 0) {
        out.append(rowEnd(table.rows().get(i - 1), rows.get(i)));
      }
      out.append(i == 0 && rows.get(i).startsWith("[") ? "{}" : "").append(rows.get(i));
    }
    return out.toString();
  }

  /** Returns what ends a row; a bracket at the head of the next would be taken for its length. */
  static String rowEnd(TableRow row, String next) {
    if (row.gapBelow() != 0) {
      return " \\\\[" + FormulaWriter.length(row.gapBelow()) + "em] ";
    }
    return next.startsWith("[") || next.startsWith("*") ? " \\\\ {}" : " \\\\ ";
  }

  private String array(Table table) {
    StringBuilder spec = new StringBuilder("@{}");
    for (MathNode.Column column : table.columns()) {
      spec.append("|".repeat(column.rulesBefore()))
          .append(FormulaWriter.column(column.alignment()));
    }
    spec.append("|".repeat(table.rulesAfter())).append("@{}");
    String before = table.style() == MathStyle.DISPLAY ? "\\displaystyle " : "";
    StringBuilder out = new StringBuilder("\\begin{array}{" + spec + "}");
    for (int i = 0; i < table.rows().size(); i++) {
      TableRow row = table.rows().get(i);
      String cells = cells(row, true, before);
      if (i > 0) {
        String next = row.rulesAbove().isEmpty() ? cells : "";
        out.append(rowEnd(table.rows().get(i - 1), next));
      }
      out.append("\\hline ".repeat(row.rulesAbove().size())).append(cells);
    }
    if (!table.rulesBelow().isEmpty()) {
      out.append(" \\\\ ").append("\\hline".repeat(table.rulesBelow().size()));
    }
    return out.append("\\end{array}").toString();
  }
}
