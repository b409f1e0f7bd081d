package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Inline;
import org.labpress.document.TableCell;
import org.labpress.document.TableRow;
import org.labpress.document.Text;
import org.labpress.metric.Metric;
import org.labpress.source.SourceSpan;
import org.labpress.tabular.BoundTable;

/**
 * The names of the columns of a table. Where values stand side by side there are two rows: what is
 * measured over the parts, if it is one thing, else each part over what is measured in it.
 *
 * @param place of the row of names in the data
 */
record TableHead(BoundTable bound, SourceSpan place) {
  List<TableRow> rows() {
    List<BoundTable.Column> columns = bound.columns();
    if (columns.stream().allMatch(column -> column.part().isEmpty())) {
      return List.of(new TableRow(columns.stream().map(c -> cell(name(c), 1, 1)).toList(), place));
    }
    boolean single =
        columns.stream()
                .filter(column -> column.part().isPresent())
                .map(BoundTable.Column::spec)
                .distinct()
                .count()
            == 1;
    List<TableCell> above = new ArrayList<>();
    List<TableCell> below = new ArrayList<>();
    for (int i = 0; i < columns.size(); ) {
      Optional<String> part = columns.get(i).part();
      if (part.isEmpty()) {
        above.add(cell(name(columns.get(i++)), 1, 2));
        continue;
      }
      int end = i;
      while (end < columns.size()
          && columns.get(end).part().isPresent()
          && (single || columns.get(end).part().equals(part))) {
        below.add(
            cell(single ? words(columns.get(end).part().get()) : name(columns.get(end)), 1, 1));
        end++;
      }
      above.add(cell(single ? name(columns.get(i)) : words(part.get()), end - i, 1));
      i = end;
    }
    return List.of(new TableRow(above, place), new TableRow(below, place));
  }

  private TableCell cell(List<Inline> content, int columns, int rows) {
    return new TableCell(TableCell.of(content, place).blocks(), columns, rows, place);
  }

  private List<Inline> words(String text) {
    return List.of(new Text(text, place));
  }

  /** Returns the name of a column with its unit and the direction in which it is better. */
  private List<Inline> name(BoundTable.Column column) {
    Text name = new Text(column.title(), place);
    List<Inline> content = new ArrayList<>();
    String explanation = column.metric().map(Metric::explanation).orElse("");
    content.add(explanation.isEmpty() ? name : Explained.of(name, explanation, place));
    String unit = column.spec().named() ? "" : column.unit().map(u -> " (" + u + ")").orElse("");
    String arrow =
        bound.spec().best()
            ? column.better().map(b -> b == Metric.Better.HIGHER ? "\u00A0↑" : "\u00A0↓").orElse("")
            : "";
    if (!unit.isEmpty() || !arrow.isEmpty()) {
      content.add(new Text(unit + arrow, place));
    }
    return content;
  }
}
