package org.labpress.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Where the rows of a table stand. Only the offset at which each row starts is kept; a cell is
 * found by reading its row again when somebody asks.
 */
public final class RowPlaces {
  private final List<Source> sources;

  /** For each row its source, and the offset there at which it starts. */
  private final short[] sourceOfRow;

  private final int[] starts;
  private final int size;

  /**
   * One file of a table, or a part of one.
   *
   * @param columns for each column of the table, which cell of a row of the file it is
   */
  private record Source(DataPart part, RowForm form, List<Integer> columns) {}

  private RowPlaces(List<Source> sources, short[] sourceOfRow, int[] starts, int size) {
    this.sources = List.copyOf(sources);
    this.sourceOfRow = sourceOfRow;
    this.starts = starts;
    this.size = size;
  }

  /** Collects places as rows are read. */
  static final class Builder {
    private final RowForm form;
    private final List<Integer> columns;
    private final List<Source> sources = new ArrayList<>();
    private short[] sourceOfRow = new short[64];
    private int[] starts = new int[64];
    private int rows;

    Builder(RowForm form, int columns) {
      this.form = form;
      this.columns = IntStream.range(0, columns).boxed().toList();
    }

    /** The rows that follow stand in this part. */
    void part(DataPart part) {
      sources.add(new Source(part, form, columns));
    }

    void row(int start) {
      if (rows == starts.length) {
        sourceOfRow = Arrays.copyOf(sourceOfRow, rows + rows / 2);
        starts = Arrays.copyOf(starts, rows + rows / 2);
      }
      sourceOfRow[rows] = (short) (sources.size() - 1);
      starts[rows++] = start;
    }

    /** Makes room for so many rows, if they come; without it a large table is copied often. */
    void expect(long most) {
      if (most > starts.length && most < Integer.MAX_VALUE / 2) {
        sourceOfRow = Arrays.copyOf(sourceOfRow, (int) most);
        starts = Arrays.copyOf(starts, (int) most);
      }
    }

    int rows() {
      return rows;
    }

    /** Returns the places of the rows up to now; rows that are added later do not change them. */
    RowPlaces build() {
      return new RowPlaces(sources, sourceOfRow, starts, rows);
    }
  }

  /** Returns the places of a file without rows. */
  static RowPlaces none(SourceFile file) {
    Builder builder = new Builder(new RowForm.Separated(','), 0);
    builder.part(DataPart.of(file));
    return builder.build();
  }

  /** Takes the rows one after the other. */
  interface Visitor {
    /** The rows that follow stand in this text. */
    void in(SourceFile file);

    /** Takes the row that starts at an offset. */
    void row(int start);
  }

  /** Gives all rows in their order. */
  void forEach(Visitor visitor) {
    int source = -1;
    for (int row = 0; row < size; row++) {
      if (sourceOfRow[row] != source) {
        source = sourceOfRow[row];
        visitor.in(sources.get(source).part.file());
      }
      visitor.row(starts[row]);
    }
  }

  /** Returns the number of rows. */
  public int size() {
    return size;
  }

  /** Returns the file of the first row, or of the table if it has no rows. */
  public SourceFile file() {
    return sources.get(0).part.file();
  }

  /** Returns the file in which a row, 0-based, stands. */
  public SourceFile file(int row) {
    return source(row).part.file();
  }

  /** Returns the span of a row without its line end. */
  public SourceSpan row(int row) {
    SourceFile file = file(row);
    return file.span(starts[row], source(row).form.scan(file, starts[row]).end());
  }

  /** Returns the span of a cell, quotes included; the end of the row if the cell is not there. */
  public SourceSpan cell(int row, int column) {
    SourceFile file = file(row);
    CellScanner.Scanned scanned = source(row).form.scan(file, starts[row]);
    int index = source(row).columns.get(column);
    if (index >= scanned.cells().size()) {
      return file.span(scanned.end(), scanned.end());
    }
    CellScanner.Cell cell = scanned.cells().get(index);
    String raw = file.text().substring(cell.start(), cell.end());
    int leading = raw.length() - raw.stripLeading().length();
    return file.span(cell.start() + leading, cell.start() + leading + raw.strip().length());
  }

  /** Returns the text of a cell as the author wrote it, without quotes and outer spaces. */
  public String text(int row, int column) {
    SourceFile file = file(row);
    RowForm form = source(row).form;
    CellScanner.Scanned scanned = form.scan(file, starts[row]);
    int index = source(row).columns.get(column);
    return index < scanned.cells().size() ? form.text(file, scanned.cells().get(index)) : "";
  }

  /** Returns the places of some rows, in the order asked. */
  RowPlaces select(int[] rows) {
    short[] chosenSources = new short[rows.length];
    int[] chosenStarts = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosenSources[i] = sourceOfRow[rows[i]];
      chosenStarts[i] = starts[rows[i]];
    }
    return new RowPlaces(sources, chosenSources, chosenStarts, rows.length);
  }

  /**
   * Returns these places and then those of another table.
   *
   * @param columns for each column of this table its index in the other
   */
  RowPlaces append(RowPlaces other, List<Integer> columns) {
    List<Source> all = new ArrayList<>(sources);
    for (Source source : other.sources) {
      List<Integer> mapped = columns.stream().map(source.columns::get).toList();
      all.add(new Source(source.part, source.form, mapped));
    }
    short[] allSources = Arrays.copyOf(sourceOfRow, size + other.size);
    int[] allStarts = Arrays.copyOf(starts, size + other.size);
    for (int i = 0; i < other.size; i++) {
      allSources[size + i] = (short) (sources.size() + other.sourceOfRow[i]);
      allStarts[size + i] = other.starts[i];
    }
    return new RowPlaces(all, allSources, allStarts, size + other.size);
  }

  private Source source(int row) {
    return sources.get(sourceOfRow[row]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowPlaces places
        && sources.equals(places.sources)
        && Arrays.equals(sourceOfRow, 0, size, places.sourceOfRow, 0, places.size)
        && Arrays.equals(starts, 0, size, places.starts, 0, places.size);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(Arrays.copyOf(starts, size));
  }
}
