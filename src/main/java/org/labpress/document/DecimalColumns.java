package org.labpress.document;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns of a table whose numbers stand with their decimal points one below the other: those
 * of alignment {@link TableBlock.Alignment#DECIMAL}, and those that the author set to the right and
 * that hold nothing but numbers.
 */
public final class DecimalColumns {
  /** A number with its sign, and behind it a unit, an error or a mark of significance. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "([<>~≈]?[+\\-−–]?\\d{1,20}(?:[,\u00A0\u202F]\\d{3}){0,6})(\\.\\d{1,20})?"
              + "(?:[eE][+\\-−]?\\d{1,4})?\\s?(?:%|[\\p{L}°]{1,3})?"
              + "(?:\\s?(?:±|\\+/-|\\()\\s?[\\d.,]{1,20}%?\\)?|\\s?\\[[−-]?[\\d.,]{1,20}, [−-]?[\\d.,]{1,20}\\])?"
              + "(?:\\s?×\\s?10[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,5})?[*†‡]{0,3}");

  private static final Pattern NOTHING = Pattern.compile("|[-–—?]|(?i:n/?a|nan)");

  private final BitSet columns = new BitSet();

  private DecimalColumns() {}

  public static DecimalColumns of(TableBlock table) {
    DecimalColumns found = new DecimalColumns();
    BitSet right = new BitSet();
    for (int i = 0; i < table.columns(); i++) {
      TableBlock.Alignment alignment = table.alignments().get(i);
      found.columns.set(i, alignment == TableBlock.Alignment.DECIMAL);
      right.set(i, alignment == TableBlock.Alignment.RIGHT);
    }
    BitSet pointed = new BitSet();
    for (List<TableRow> rows : List.of(table.body(), table.foot())) {
      for (TableGrid.Place place : TableGrid.of(rows, table.columns()).places()) {
        if (place.columnSpan() == 1 && right.get(place.column())) {
          String text = PlainText.of(place.cell().content()).strip();
          Matcher number = NUMBER.matcher(text);
          boolean isNumber = number.matches();
          pointed.set(
              place.column(), pointed.get(place.column()) || (isNumber && number.group(2) != null));
          if (!isNumber && !(place.cell().isText() && NOTHING.matcher(text).matches())) {
            right.clear(place.column());
          }
        }
      }
    }
    right.and(pointed);
    found.columns.or(right);
    return found;
  }

  public boolean contains(int column) {
    return columns.get(column);
  }

  /** Returns whether the text of a cell is a number. */
  public static boolean isNumber(String cell) {
    return NUMBER.matcher(cell.strip()).matches();
  }

  /**
   * Returns the text of a cell from its decimal point on, or what stands behind a whole number;
   * nothing for what is no number.
   */
  public static String afterWhole(String cell) {
    Matcher number = NUMBER.matcher(cell.strip());
    return number.matches() ? cell.strip().substring(number.end(1)) : "";
  }
}
