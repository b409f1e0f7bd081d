package org.labpress.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.labpress.source.SourceFile;

/**
 * Looks at all cells of the rows of one file, to find what its columns are. Values that will be
 * asked for are kept on the way if the first rows tell right what their column is.
 */
final class RowSurvey implements CsvRecords.RowSink {
  private final Dialect dialect;
  private final char separator;
  private final ColumnSurvey[] surveys;
  private final RowPlaces.Builder places;
  private final CellText cell = new CellText();

  /** By column; null where the values are not kept. */
  private final @Nullable ColumnFill[] fills;

  private SourceFile file = SourceFile.of("", "");

  RowSurvey(Dialect dialect, char separator, List<ColumnSurvey> surveys, RowPlaces.Builder places) {
    this.dialect = dialect;
    this.separator = separator;
    this.surveys = surveys.toArray(ColumnSurvey[]::new);
    this.places = places;
    this.fills = new ColumnFill[this.surveys.length];
  }

  /** The rows that follow stand in this part. */
  void in(DataPart part, SourceFile text) {
    places.part(part);
    file = text;
  }

  /**
   * Keeps the values of some columns from the first row on, read as what the rows up to now hold.
   *
   * @param rows how many there may be in the end
   */
  void foresee(long rows, Set<Integer> columns) {
    places.expect(rows);
    int room = (int) Math.min(rows, Integer.MAX_VALUE / 8);
    int[] foreseen = new TreeSet<>(columns).stream().mapToInt(Integer::intValue).toArray();
    for (int i : foreseen) {
      fills[i] = new ColumnFill(surveys[i].kind(), dialect, separator, room);
    }
    if (foreseen.length > 0) {
      ColumnFill[] chosen =
          Arrays.stream(foreseen).mapToObj(i -> fills[i]).toArray(ColumnFill[]::new);
      places.build().forEach(new ColumnFills(separator, foreseen, chosen));
    }
  }

  @Override
  public void row(int start, RowScanner cells) {
    places.row(start);
    for (int i = 0; i < surveys.length; i++) {
      ColumnSurvey survey = surveys[i];
      ColumnFill fill = fills[i];
      boolean open = survey.isOpen();
      if (!open && fill == null) {
        continue;
      }
      cell.set(cells.text(), cells.start(i), cells.end(i));
      boolean plain = open && survey.take(cell, file, cells.start(i), cells.end(i));
      if (fill != null && plain) {
        fill.take(cell, survey.value());
      } else if (fill != null) {
        fill.take(cell);
      }
    }
  }

  /** Returns the values that were kept, by column; none of a column that held something else. */
  Map<Integer, Values> values() {
    Map<Integer, Values> values = new HashMap<>();
    for (int i = 0; i < fills.length; i++) {
      ColumnFill fill = fills[i];
      if (fill != null && fill.kind() == surveys[i].kind()) {
        values.put(i, fill.values());
      }
    }
    return values;
  }
}
