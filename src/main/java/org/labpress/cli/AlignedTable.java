package org.labpress.cli;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table in a terminal: columns of one width, numbers to the right. A cell that is too long is
 * cut; columns that do not fit beside the others follow below them.
 *
 * @param right whether a column stands to the right
 */
record AlignedTable(List<String> names, List<Boolean> right, List<List<String>> rows) {
  private static final String GAP = "  ";
  private static final int WIDEST = 40;
  private static final int NARROWEST = 3;

  /** Scripts whose signs take two columns: Unicode Standard Annex 11, East Asian Wide. */
  private static final Set<UnicodeScript> WIDE =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  AlignedTable {
    names = List.copyOf(names);
    right = List.copyOf(right);
    rows = List.copyOf(rows);
  }

  void print(Terminal terminal) {
    List<Integer> widths = IntStream.range(0, names.size()).mapToObj(this::width).toList();
    int from = 0;
    while (from < names.size()) {
      int to = from + 1;
      int used = widths.get(from);
      while (to < names.size() && used + GAP.length() + widths.get(to) <= terminal.columns()) {
        used += GAP.length() + widths.get(to);
        to++;
      }
      if (from > 0) {
        terminal.out().println();
      }
      print(terminal, from, to, widths);
      from = to;
    }
  }

  private void print(Terminal terminal, int from, int to, List<Integer> widths) {
    terminal.out().println(line(names, from, to, widths));
    terminal.out().println(line(widths.stream().map("-"::repeat).toList(), from, to, widths));
    for (List<String> row : rows) {
      terminal.out().println(line(row, from, to, widths));
    }
  }

  private int width(int column) {
    int width = Math.max(NARROWEST, columns(Terminal.printable(names.get(column))));
    for (List<String> row : rows) {
      width = Math.max(width, columns(Terminal.printable(row.get(column))));
    }
    return Math.min(WIDEST, width);
  }

  private String line(List<String> cells, int from, int to, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = from; i < to; i++) {
      String cell = cut(Terminal.printable(cells.get(i)), widths.get(i));
      String pad = " ".repeat(Math.max(0, widths.get(i) - columns(cell)));
      line.append(i == from ? "" : GAP).append(right.get(i) ? pad + cell : cell + pad);
    }
    return line.toString().stripTrailing();
  }

  private static String cut(String cell, int width) {
    if (columns(cell) <= width) {
      return cell;
    }
    int used = 1;
    int end = 0;
    while (end < cell.length() && used + columns(cell.codePointAt(end)) <= width) {
      used += columns(cell.codePointAt(end));
      end += Character.charCount(cell.codePointAt(end));
    }
    return cell.substring(0, end) + "…";
  }

  private static int columns(String text) {
    return text.codePoints().map(AlignedTable::columns).sum();
  }

  private static int columns(int sign) {
    int type = Character.getType(sign);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean picture = sign >= 0x1F300 && sign <= 0x1FAFF;
    boolean full = (sign >= 0x3000 && sign <= 0x303E) || (sign >= 0xFF01 && sign <= 0xFF60);
    return picture || full || WIDE.contains(UnicodeScript.of(sign)) ? 2 : 1;
  }
}
