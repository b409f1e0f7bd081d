package org.labpress.math;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labpress.math.MathNode.Alignment;
import org.labpress.math.MathNode.Cell;
import org.labpress.math.MathNode.Column;
import org.labpress.math.MathNode.RuleStyle;
import org.labpress.math.MathNode.Table;
import org.labpress.math.MathNode.TableRow;

/**
 * Writes a table. MathML Core leaves alignment, space and lines of tables to the style sheet, so
 * they are classes here.
 */
final class MathMlTable {
  private final MathMlWriter writer;
  private final MathMlElement out;
  private final Table table;
  private final Map<Integer, MathMlWriter.RowNumber> numbers;

  /**
   * @param numbers of the rows; if there are any, the table is as wide as the page, its content in
   *     the middle and the numbers at the right
   */
  MathMlTable(MathMlWriter writer, Table table, Map<Integer, MathMlWriter.RowNumber> numbers) {
    this.writer = writer;
    this.out = writer.out();
    this.table = table;
    this.numbers = numbers;
  }

  void write() {
    MathStyle before = writer.replaceStyle(table.style());
    out.open(
        "mtable",
        "class",
        "m-table " + rowClass(),
        "displaystyle",
        table.style() == MathStyle.DISPLAY ? "true" : "",
        "scriptlevel",
        table.style() == MathStyle.SCRIPT ? "1" : "");
    for (int i = 0; i < table.rows().size(); i++) {
      row(i);
    }
    out.close("mtable");
    writer.replaceStyle(before);
  }

  private String rowClass() {
    if (table.style() == MathStyle.SCRIPT) {
      return "m-rows-close";
    }
    return table.rowGap() > 0
        ? "m-rows-display"
        : table.baseline() > 1.3 ? "m-rows-cases" : "m-rows";
  }

  private void row(int index) {
    TableRow row = table.rows().get(index);
    Optional<MathMlWriter.RowNumber> number = Optional.ofNullable(numbers.get(index));
    out.open("mtr", "id", number.flatMap(MathMlWriter.RowNumber::id).orElse(""));
    if (!numbers.isEmpty()) {
      out.open("mtd", "class", "m-side").close("mtd");
    }
    boolean last = index == table.rows().size() - 1;
    int column = 0;
    for (Cell cell : row.cells()) {
      cell(cell, column, row, last);
      column += cell.columnSpan();
    }
    // Lines go across the whole table, so the cells that a short row lacks are there too.
    while (column < table.columns().size()) {
      out.open("mtd", "class", classes(column, 1, Optional.empty(), row, last)).close("mtd");
      column++;
    }
    if (!numbers.isEmpty()) {
      out.open("mtd", "class", "m-side m-number");
      number.ifPresent(given -> out.token("mtext", given.printed()));
      out.close("mtd");
    }
    out.close("mtr");
  }

  private void cell(Cell cell, int column, TableRow row, boolean last) {
    out.open(
        "mtd",
        "class",
        classes(column, cell.columnSpan(), cell.alignment(), row, last),
        "columnspan",
        cell.columnSpan() > 1 ? Integer.toString(cell.columnSpan()) : "");
    writer.children(cell.content().children());
    if (row.gapBelow() > 0 && column == 0) {
      String depth = MathMlElement.em(row.gapBelow() + 0.3);
      out.open("mspace", "depth", depth).close("mspace");
    }
    out.close("mtd");
  }

  private String classes(
      int index, int span, Optional<Alignment> own, TableRow row, boolean lastRow) {
    Column column = table.columns().get(Math.min(index, table.columns().size() - 1));
    StringBuilder classes = new StringBuilder();
    classes.append(
        switch (own.orElse(column.alignment())) {
          case LEFT -> "m-left";
          case CENTER -> "";
          case RIGHT -> "m-right";
        });
    if (index > 0 && column.gapBefore() > 0) {
      classes.append(
          column.gapBefore() < 0.45
              ? " m-gap-4"
              : column.gapBefore() < 1 ? " m-gap-5" : " m-gap-10");
    }
    if (column.rulesBefore() > 0) {
      classes.append(column.rulesBefore() > 1 ? " m-line-left-2" : " m-line-left");
    }
    boolean lastColumn = index + span >= table.columns().size();
    if (lastColumn && table.rulesAfter() > 0) {
      classes.append(" m-line-right");
    }
    boolean nextHasRule = !lastColumn && table.columns().get(index + span).rulesBefore() > 0;
    classes.append(nextHasRule ? " m-before-line" : "");
    line(classes, row.rulesAbove(), "top");
    if (lastRow) {
      line(classes, table.rulesBelow(), "bottom");
    }
    return classes.toString().strip();
  }

  private static void line(StringBuilder classes, List<RuleStyle> rules, String side) {
    if (!rules.isEmpty()) {
      boolean dashed = rules.get(0) == RuleStyle.DASHED;
      classes.append(" m-line-").append(side);
      classes.append(dashed ? "-dashed" : rules.size() > 1 ? "-2" : "");
    }
  }
}
