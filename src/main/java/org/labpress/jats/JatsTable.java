package org.labpress.jats;

import java.util.List;
import java.util.Locale;
import org.labpress.document.TableBlock;
import org.labpress.document.TableBlock.Alignment;
import org.labpress.document.TableGrid;
import org.labpress.document.TableRow;

/**
 * Writes the rows of a table in the model of XHTML 1.1, in which the foot stands before the body.
 */
final class JatsTable {
  private final ArticleState state;
  private final XmlWriter out;

  JatsTable(ArticleState state) {
    this.state = state;
    this.out = state.out();
  }

  void write(TableBlock table) {
    out.block("table");
    if (!table.widths().isEmpty()) {
      out.block("colgroup");
      for (double width : table.widths()) {
        out.block("col", "width", Math.round(100 * width) + "%").close();
      }
      out.close();
    }
    section("thead", "th", table, table.head());
    section("tfoot", "td", table, table.foot());
    if (table.body().isEmpty()) {
      out.block("tbody").block("tr").block("td").close().close().close();
    }
    section("tbody", "td", table, table.body());
    out.close();
  }

  private void section(String name, String cell, TableBlock table, List<TableRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    out.block(name);
    int row = 0;
    out.block("tr");
    for (TableGrid.Place place : TableGrid.filled(rows, table.columns()).places()) {
      while (row < place.row()) {
        out.close().block("tr");
        row++;
      }
      cell(cell, table, place);
    }
    for (; row < rows.size() - 1; row++) {
      out.close().block("tr");
    }
    out.close().close();
  }

  private void cell(String name, TableBlock table, TableGrid.Place place) {
    Alignment alignment = table.alignment(place, name.equals("th"));
    out.block(
        name,
        "align",
        align(alignment),
        "colspan",
        span(place.columnSpan()),
        "rowspan",
        span(place.rowSpan()));
    if (place.cell().isText()) {
      new JatsInlines(state).all(place.cell().content());
    } else {
      new JatsBlocks(state, JatsBlocks.Place.PARAGRAPHS).all(place.cell().blocks());
    }
    out.close();
  }

  private static String align(Alignment alignment) {
    return switch (alignment) {
      case NONE -> "";
      case DECIMAL -> "right";
      case LEFT, CENTER, RIGHT -> alignment.name().toLowerCase(Locale.ROOT);
    };
  }

  private static String span(int cells) {
    return cells > 1 ? Integer.toString(cells) : "";
  }
}
