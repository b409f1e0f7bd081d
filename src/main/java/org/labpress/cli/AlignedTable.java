package org.labpress.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in a terminal: columns of one width, numbers to the right. A cell that is too long is
 * cut; columns that do not fit beside the others are left out and counted.
 *
 * @param right whether a column stands to the right
 */
record AlignedTable(List<String> names, List<Boolean> right, List<List<String>> rows) {
  private static final String GAP = "  ";
  private static final int WIDEST = 40;
  private static final int NARROWEST = 3;

  AlignedTable {
    names = List.copyOf(names);
    right = List.copyOf(right);
    rows = List.copyOf(rows);
  }

  void print(Terminal terminal) {
    List<Integer> widths = widths(terminal.columns());
    terminal.out().println(line(names, widths));
    terminal.out().println(line(widths.stream().map("-"::repeat).toList(), widths));
    for (List<String> row : rows) {
      terminal.out().println(line(row, widths));
    }
    if (widths.size() < names.size()) {
      terminal
          .out()
          .println(
              Terminal.printable(
                  "not shown: " + String.join(", ", names.subList(widths.size(), names.size()))));
    }
  }

  /** Returns the widths of the columns that fit, at least one. */
  private List<Integer> widths(int room) {
    List<Integer> widths = new ArrayList<>();
    int used = 0;
    for (int i = 0; i < names.size(); i++) {
      int width = Math.max(NARROWEST, Math.min(WIDEST, length(names.get(i))));
      for (List<String> row : rows) {
        width = Math.max(width, Math.min(WIDEST, length(row.get(i))));
      }
      used += width + (i == 0 ? 0 : GAP.length());
      if (used > room && i > 0) {
        break;
      }
      widths.add(width);
    }
    return widths;
  }

  private String line(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.size(); i++) {
      String cell = cut(Terminal.printable(cells.get(i)), widths.get(i));
      String pad = " ".repeat(Math.max(0, widths.get(i) - cell.codePointCount(0, cell.length())));
      line.append(i == 0 ? "" : GAP).append(right.get(i) ? pad + cell : cell + pad);
    }
    return line.toString().stripTrailing();
  }

  private static int length(String cell) {
    String shown = Terminal.printable(cell);
    return shown.codePointCount(0, shown.length());
  }

  private static String cut(String cell, int width) {
    return cell.codePointCount(0, cell.length()) <= width
        ? cell
        : cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + "…";
  }
}
