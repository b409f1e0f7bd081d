package org.labpress.html;

import java.util.List;
import java.util.Locale;
import org.labpress.document.TableBlock;
import org.labpress.document.TableBlock.Alignment;
import org.labpress.document.TableCell;
import org.labpress.document.TableGrid;
import org.labpress.document.TableRow;

/** Writes the rows of a table, in {@code thead}, {@code tbody} and {@code tfoot}. */
class TableWriter {
  final HtmlBuffer out;
  final BlockWriter blocks;

  TableWriter(HtmlBuffer out, BlockWriter blocks) {
    this.out = out;
    this.blocks = blocks;
  }

  /** Writes what stands between the tags of the table. */
  void write(TableBlock table) {
    section("thead", "th", table, table.head());
    section("tbody", "td", table, table.body());
    section("tfoot", "td", table, table.foot());
  }

  private void section(String name, String cell, TableBlock table, List<TableRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    out.markup("<").markup(name).markup(">").line();
    int row = 0;
    out.markup("<tr>").line();
    for (TableGrid.Place place : TableGrid.of(rows, table.columns()).places()) {
      while (row < place.row()) {
        out.markup("</tr>").line().markup("<tr>").line();
        row++;
      }
      cell(cell, table, place);
    }
    for (; row < rows.size() - 1; row++) {
      out.markup("</tr>").line().markup("<tr>").line();
    }
    out.markup("</tr>").line().markup("</").markup(name).markup(">").line();
  }

  private void cell(String name, TableBlock table, TableGrid.Place place) {
    out.markup("<").markup(name);
    if (place.columnSpan() > 1) {
      out.attribute("colspan", Integer.toString(place.columnSpan()));
    }
    if (place.rowSpan() > 1) {
      out.attribute("rowspan", Integer.toString(place.rowSpan()));
    }
    boolean header = name.equals("th");
    attributes(header, place, table.alignment(place, header));
    out.markup(">");
    content(header, place);
    out.markup("</").markup(name).markup(">").line();
  }

  /** Writes the attributes of a cell that tell how it is set. */
  void attributes(boolean header, TableGrid.Place place, Alignment alignment) {
    if (alignment != Alignment.NONE) {
      String name = alignment == Alignment.DECIMAL ? "right" : alignment.name();
      out.attribute("align", name.toLowerCase(Locale.ROOT));
    }
  }

  /** Writes what a cell holds. */
  void content(boolean header, TableGrid.Place place) {
    TableCell cell = place.cell();
    if (cell.isText()) {
      blocks.inlines(cell.content());
    } else {
      out.line();
      blocks.all(cell.blocks());
    }
  }
}
