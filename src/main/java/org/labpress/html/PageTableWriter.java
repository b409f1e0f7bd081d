package org.labpress.html;

import java.util.List;
import java.util.Locale;
import org.labpress.document.DecimalColumns;
import org.labpress.document.PlainText;
import org.labpress.document.TableBlock;
import org.labpress.document.TableBlock.Alignment;
import org.labpress.document.TableGrid;
import org.labpress.document.TableRow;

/** Writes tables for a page of the site, where looks come from classes. */
final class PageTableWriter extends TableWriter {
  /** The longest part behind a decimal point that others are aligned with. */
  private static final int MOST_PADDED = 12;

  /** Widths that sum up to this share of the measure are meant to fill it. */
  private static final double FULL = 0.99;

  private final TableBlock table;
  private final DecimalColumns decimals;

  /** For each column the most characters behind the whole part of a number, without the point. */
  private final int[] longest;

  private final boolean[] pointed;

  PageTableWriter(HtmlBuffer out, BlockWriter blocks, TableBlock table) {
    super(out, blocks);
    this.table = table;
    this.decimals = DecimalColumns.of(table);
    this.longest = new int[table.columns()];
    this.pointed = new boolean[table.columns()];
    measure(table.body());
    measure(table.foot());
  }

  private void measure(List<TableRow> rows) {
    for (TableGrid.Place place : TableGrid.of(rows, table.columns()).places()) {
      if (isNumber(place)) {
        String rest = rest(place);
        longest[place.column()] = Math.max(longest[place.column()], length(rest));
        pointed[place.column()] |= rest.startsWith(".");
      }
    }
  }

  private boolean isNumber(TableGrid.Place place) {
    return place.columnSpan() == 1
        && decimals.contains(place.column())
        && DecimalColumns.isNumber(PlainText.of(place.cell().content()));
  }

  private static String rest(TableGrid.Place place) {
    return DecimalColumns.afterWhole(PlainText.of(place.cell().content()));
  }

  private static int length(String rest) {
    return rest.startsWith(".") ? rest.length() - 1 : rest.length();
  }

  /** Writes the widths of the columns, if the author wants a table as wide as the text. */
  void columns() {
    double sum = table.widths().stream().mapToDouble(Double::doubleValue).sum();
    if (sum < FULL) {
      return;
    }
    out.markup("<colgroup>");
    for (double width : table.widths()) {
      out.markup("<col");
      ImageWidth.className(Math.round(width * 100) + "%")
          .ifPresent(name -> out.attribute("class", name));
      out.markup(">");
    }
    out.markup("</colgroup>").line();
  }

  @Override
  void attributes(boolean header, TableGrid.Place place, Alignment alignment) {
    if (header) {
      out.attribute("scope", place.columnSpan() > 1 ? "colgroup" : "col");
    }
    boolean decimal = place.columnSpan() == 1 && decimals.contains(place.column());
    if (decimal) {
      out.attribute("class", "align-decimal" + (header || !isNumber(place) ? "" : padding(place)));
    } else if (alignment != Alignment.NONE) {
      out.attribute("class", "align-" + alignment.name().toLowerCase(Locale.ROOT));
    }
  }

  /** Returns the classes for the white space that brings decimal points below each other. */
  private String padding(TableGrid.Place place) {
    int column = place.column();
    String rest = rest(place);
    int missing = Math.min(MOST_PADDED, longest[column] - length(rest));
    boolean point = pointed[column] && !rest.startsWith(".");
    return (missing > 0 ? " pad-" + missing : "") + (point ? " pad-point" : "");
  }
}
