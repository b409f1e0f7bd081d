package org.labpress.pass;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.labpress.document.Attributes;
import org.labpress.document.Inline;
import org.labpress.document.TableBlock;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.table.Table;
import org.labpress.tabular.BoundTable;
import org.labpress.tabular.TableBinder;
import org.labpress.tabular.TableSpec;

/**
 * Makes a table of CSV data. Cells are shown as they are written, and nothing in them is Markdown
 * but in the columns that {@code markdown=} names; {@code digits=2} rounds numbers. What is left
 * out is said in the caption.
 */
final class CsvTable {
  private final Table table;
  private final Attributes attributes;
  private final SourceSpan block;
  private final UnaryOperator<SourceSpan> places;
  private final BoundCharts charts;
  private final List<Diagnostic> diagnostics;

  /**
   * @param places gives the place to name for a place in the data
   * @param charts knows the metrics, and keeps the table for those who ask what is behind it
   */
  CsvTable(
      Table table,
      Attributes attributes,
      SourceSpan block,
      UnaryOperator<SourceSpan> places,
      BoundCharts charts,
      List<Diagnostic> diagnostics) {
    this.table = table;
    this.attributes = attributes;
    this.block = block;
    this.places = places;
    this.charts = charts;
    this.diagnostics = diagnostics;
  }

  /**
   * @param source written path of the data, to which the caption leads where rows are left out
   */
  TableBlock build(List<Inline> caption, Optional<String> source) {
    TableSpec spec = new TableOptions(table, attributes, block, diagnostics).spec();
    BoundTable bound = TableBinder.bind(spec, table, charts.metrics(), places).drainTo(diagnostics);
    charts.tables().keep(block, bound);
    return new PrintedTable(bound, attributes, block, header(), diagnostics).build(caption, source);
  }

  /** Returns the place of the header: that of the first row, of which the reader knows the line. */
  private SourceSpan header() {
    int start = table.places().file().contentStart();
    return places.apply(table.places().file().span(start, start));
  }
}
