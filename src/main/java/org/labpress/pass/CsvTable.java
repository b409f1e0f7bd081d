package org.labpress.pass;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.labpress.document.Attributes;
import org.labpress.document.Inline;
import org.labpress.document.Link;
import org.labpress.document.TableBlock;
import org.labpress.document.TableBlock.Alignment;
import org.labpress.document.TableCell;
import org.labpress.document.TableRow;
import org.labpress.document.Text;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.table.Column;
import org.labpress.table.Numbers;
import org.labpress.table.Table;

/**
 * Makes a table of CSV data. Cells are shown as they are written, and nothing in them is Markdown
 * but in the columns that {@code markdown=} names; {@code digits=2} rounds numbers. What is left
 * out is said in the caption.
 */
final class CsvTable {
  private static final int MOST_DIGITS = 12;

  private final Table table;
  private final Attributes attributes;
  private final SourceSpan block;
  private final List<Diagnostic> diagnostics;
  private final UnaryOperator<SourceSpan> places;
  private final TableData data;
  private final List<Integer> asMarkdown;
  private final int digits;

  /**
   * @param places gives the place to name for a place in the data
   */
  CsvTable(
      Table table,
      Attributes attributes,
      SourceSpan block,
      UnaryOperator<SourceSpan> places,
      List<Diagnostic> diagnostics) {
    this.table = table;
    this.places = places;
    this.attributes = attributes;
    this.block = block;
    this.diagnostics = diagnostics;
    this.data = new TableData(table, attributes, block, diagnostics);
    this.asMarkdown = data.named("markdown");
    this.digits = digits();
  }

  /**
   * @param source written path of the data, to which the caption leads where rows are left out
   */
  TableBlock build(List<Inline> caption, Optional<String> source) {
    List<Integer> wanted = data.columns();
    List<Integer> columns = wanted.subList(0, Math.min(wanted.size(), TableData.MOST_COLUMNS));
    List<Integer> rows = data.rows();
    List<Alignment> alignments = new ArrayList<>();
    List<TableCell> names = new ArrayList<>();
    SourceSpan header = place();
    for (int index : columns) {
      Column column = table.columns().get(index);
      alignments.add(column.values() instanceof Numbers ? Alignment.DECIMAL : Alignment.NONE);
      names.add(TableCell.of(List.of(new Text(column.header(), header)), header));
    }
    List<TableRow> body = new ArrayList<>();
    for (int row : rows) {
      body.add(row(row, columns));
    }
    List<Inline> text = new ArrayList<>(caption);
    text.addAll(cut(rows.size(), columns.size(), wanted.size(), source));
    return new TableBlock(
        alignments,
        List.of(),
        List.of(new TableRow(names, header)),
        body,
        List.of(),
        text,
        attributes,
        Optional.empty(),
        block);
  }

  /** Returns the place of the header: that of the first row, of which the reader knows the line. */
  private SourceSpan place() {
    int start = table.places().file().contentStart();
    return places.apply(table.places().file().span(start, start));
  }

  private TableRow row(int row, List<Integer> columns) {
    SourceSpan span = places.apply(table.places().row(row));
    List<TableCell> cells = new ArrayList<>();
    for (int column : columns) {
      SourceSpan place = places.apply(table.places().cell(row, column));
      cells.add(TableCell.of(content(row, column, place), place));
    }
    return new TableRow(cells, span);
  }

  private List<Inline> content(int row, int column, SourceSpan place) {
    String text = table.places().text(row, column);
    if (text.isEmpty()) {
      return List.of();
    }
    if (asMarkdown.contains(column) && place.text().equals(text)) {
      return MarkdownReader.inlines(place).drainTo(diagnostics);
    }
    if (table.columns().get(column).values() instanceof Numbers numbers && digits >= 0) {
      return List.of(new Text(rounded(numbers.at(row), text), place));
    }
    return List.of(new Text(text, place));
  }

  private String rounded(double number, String text) {
    return Double.isNaN(number)
        ? text
        : BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** Returns the digits after the decimal point, or -1 for those that are written. */
  private int digits() {
    Optional<String> written = attributes.value("digits").map(String::strip);
    if (written.isEmpty()) {
      return -1;
    }
    if (written.get().matches("\\d{1,2}") && Integer.parseInt(written.get()) <= MOST_DIGITS) {
      return Integer.parseInt(written.get());
    }
    diagnostics.add(data.option("digits", "expected a whole number from 0 to " + MOST_DIGITS));
    return -1;
  }

  /** Returns the words that say what is left out, with a space before them. */
  private List<Inline> cut(int rows, int columns, int wanted, Optional<String> source) {
    List<String> parts = new ArrayList<>();
    if (rows < table.rows()) {
      parts.add("%d of %d rows".formatted(rows, table.rows()));
    }
    if (columns < wanted) {
      parts.add("%d of %d columns".formatted(columns, wanted));
    }
    if (parts.isEmpty()) {
      return List.of();
    }
    Text words = new Text(String.join(", ", parts), block);
    Inline shown =
        source
            .<Inline>map(
                path ->
                    new Link(path, "", List.of(words), Attributes.NONE, Optional.empty(), block))
            .orElse(words);
    return List.of(new Text(" (", block), shown, new Text(")", block));
  }
}
