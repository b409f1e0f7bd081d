package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.document.DecimalColumns;
import org.labpress.document.Inline;
import org.labpress.document.PlainText;
import org.labpress.document.Strong;
import org.labpress.document.TableBlock;
import org.labpress.document.TableBlock.Alignment;
import org.labpress.document.TableGrid;
import org.labpress.document.TableRow;
import org.labpress.layout.StructureElement.Role;

/** Makes the elements of the rows and cells of a table, and measures what stands in them. */
final class TableMatter {
  private final SettingContext context;
  private final Footnotes footnotes;
  private final TagTree.Tag table;
  private final TableBlock block;
  private final BodyStyle body;
  private final double measure;
  private final List<CellMatter> cells = new ArrayList<>();

  private TableMatter(
      SettingContext context,
      Footnotes footnotes,
      TagTree.Tag table,
      TableBlock block,
      BodyStyle body,
      double measure) {
    this.context = context;
    this.footnotes = footnotes;
    this.table = table;
    this.block = block;
    this.body = body;
    this.measure = measure;
  }

  /** Returns the cells of a table, row by row. */
  static List<CellMatter> of(
      SettingContext context,
      Footnotes footnotes,
      TagTree.Tag table,
      TableBlock block,
      BodyStyle body,
      double measure) {
    TableMatter matter = new TableMatter(context, footnotes, table, block, body, measure);
    matter.section(block.head(), 0, true);
    matter.section(block.body(), block.head().size(), false);
    matter.section(block.foot(), block.head().size() + block.body().size(), false);
    matter.alignDecimals();
    return matter.cells;
  }

  private void section(List<TableRow> rows, int start, boolean head) {
    int next = 0;
    TagTree.Tag row = table;
    for (TableGrid.Place place : TableGrid.filled(rows, block.columns()).places()) {
      while (next <= place.row()) {
        row = context.tags().add(table, Role.TABLE_ROW);
        next++;
      }
      cells.add(cell(place, start, row, head));
    }
    for (; next < rows.size(); next++) {
      context.tags().add(table, Role.TABLE_ROW);
    }
  }

  private CellMatter cell(TableGrid.Place place, int start, TagTree.Tag row, boolean head) {
    TagTree.Tag tag =
        context
            .tags()
            .addCell(
                row,
                head ? Role.TABLE_HEADER : Role.TABLE_DATA,
                place.columnSpan(),
                place.rowSpan());
    if (!place.cell().isText()) {
      return new BlocksCell(place, start, context, footnotes, tag, body.inColumn(), measure);
    }
    TextStyle style = head ? body.text().asBold() : body.text();
    List<Inline> content = place.cell().content();
    List<LineItem> items = InlineItems.of(context, tag, style, content).addAll(content).finish();
    return new TextCell(place, start, items, justification(block.alignment(place, head)));
  }

  private static LineShape.Justification justification(Alignment alignment) {
    return switch (alignment) {
      case NONE, LEFT -> LineShape.Justification.LEFT;
      case CENTER -> LineShape.Justification.CENTER;
      case RIGHT, DECIMAL -> LineShape.Justification.RIGHT;
    };
  }

  /** Gives numbers the white space that brings their points below each other. */
  private void alignDecimals() {
    DecimalColumns decimals = DecimalColumns.of(block);
    double[] widest = new double[block.columns()];
    double[] widths = new double[cells.size()];
    for (int i = 0; i < widths.length; i++) {
      CellMatter cell = cells.get(i);
      if (isNumber(cell, decimals)) {
        widths[i] = afterWhole(cell);
        widest[cell.column()] = Math.max(widest[cell.column()], widths[i]);
      }
    }
    for (int i = 0; i < widths.length; i++) {
      if (cells.get(i) instanceof TextCell cell && isNumber(cell, decimals)) {
        cells.set(i, cell.padded(widest[cell.column()] - widths[i]));
      }
    }
  }

  private boolean isNumber(CellMatter cell, DecimalColumns decimals) {
    return cell.row() >= block.head().size()
        && cell.place().columnSpan() == 1
        && decimals.contains(cell.column())
        && DecimalColumns.isNumber(PlainText.of(cell.place().cell().content()));
  }

  private double afterWhole(CellMatter cell) {
    List<Inline> content = cell.place().cell().content();
    boolean bold = content.size() == 1 && content.get(0) instanceof Strong;
    TextStyle style = bold ? body.text().asBold() : body.text();
    String rest = DecimalColumns.afterWhole(PlainText.of(content));
    return rest.isEmpty()
        ? 0
        : style.face().shape(rest).stream()
            .mapToDouble(piece -> piece.text().advance() * style.faceSize())
            .sum();
  }
}
