package org.labpress.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labpress.document.DecimalColumns;
import org.labpress.document.Inline;
import org.labpress.document.PlainText;
import org.labpress.document.TableBlock;
import org.labpress.document.TableBlock.Alignment;
import org.labpress.document.TableGrid;
import org.labpress.document.TableRow;

/** Writes tables for a page of the site, where looks come from classes. */
final class PageTableWriter extends TableWriter {
  /** The widest part behind a whole number that others are aligned with, in half digits. */
  private static final int WIDEST = 48;

  /** Widths that sum up to this share of the measure are meant to fill it. */
  private static final double FULL = 0.99;

  private final TableBlock table;
  private final DecimalColumns decimals;

  /** For each column the widest part behind a whole number, in half digits. */
  private final int[] widest;

  PageTableWriter(HtmlBuffer out, BlockWriter blocks, TableBlock table) {
    super(out, blocks);
    this.table = table;
    this.decimals = DecimalColumns.of(table);
    this.widest = new int[table.columns()];
    measure(table.body());
    measure(table.foot());
  }

  private void measure(List<TableRow> rows) {
    for (TableGrid.Place place : TableGrid.of(rows, table.columns()).places()) {
      if (isNumber(place)) {
        int width = Math.min(WIDEST, width(rest(place)));
        widest[place.column()] = Math.max(widest[place.column()], width);
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

  /** Returns about how wide a text is, in halves of the width of a digit. */
  private static int width(String rest) {
    return rest.chars().map(c -> " .,[]()⁻\u00A0\u202F".indexOf(c) >= 0 ? 1 : 2).sum();
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
      out.attribute("class", "align-decimal");
    } else if (alignment != Alignment.NONE) {
      out.attribute("class", "align-" + alignment.name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * What stands behind the whole part of a number has a box as wide as the widest of its column, so
   * that decimal points stand below each other, also where some numbers are bold.
   */
  @Override
  void content(boolean header, TableGrid.Place place) {
    if (header || !isNumber(place) || widest[place.column()] == 0) {
      super.content(header, place);
      return;
    }
    List<Inline> content = place.cell().content();
    String text = PlainText.of(content).strip();
    String rest = rest(place);
    Optional<SplitNumber> split = SplitNumber.of(content, text.length() - rest.length());
    int wide = widest[place.column()];
    if (split.isPresent()) {
      blocks.inlines(split.get().whole());
      box(wide, split.get().rest());
    } else {
      blocks.inlines(content);
      box(Math.max(1, wide - width(rest)), List.of());
    }
  }

  private void box(int width, List<Inline> content) {
    out.markup("<span class=\"rest rest-").markup(Integer.toString(width)).markup("\">");
    blocks.inlines(content);
    out.markup("</span>");
  }
}
