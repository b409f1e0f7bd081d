package org.labpress.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Where the rows of a table stand. Only the line each row starts on is kept; a cell is found by
 * reading its row again when somebody asks.
 */
public final class RowPlaces {
  private final List<Source> sources;

  /** For each row its source, and the 1-based line on which it starts. */
  private final short[] sourceOfRow;

  private final int[] lines;

  /**
   * One file of a table.
   *
   * @param columns for each column of the table, which cell of a row of the file it is
   */
  private record Source(SourceFile file, char separator, List<Integer> columns) {}

  private RowPlaces(List<Source> sources, short[] sourceOfRow, int[] lines) {
    this.sources = List.copyOf(sources);
    this.sourceOfRow = sourceOfRow;
    this.lines = lines;
  }

  /** Returns the places of the rows of one file. */
  static RowPlaces of(SourceFile file, char separator, int columns, int[] lines) {
    List<Integer> identity = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      identity.add(i);
    }
    return new RowPlaces(
        List.of(new Source(file, separator, identity)), new short[lines.length], lines.clone());
  }

  /** Returns the number of rows. */
  public int size() {
    return lines.length;
  }

  /** Returns the file of the first row, or of the table if it has no rows. */
  public SourceFile file() {
    return sources.get(0).file;
  }

  /** Returns the file in which a row, 0-based, stands. */
  public SourceFile file(int row) {
    return source(row).file;
  }

  /** Returns the span of a row without its line end. */
  public SourceSpan row(int row) {
    SourceFile file = file(row);
    int start = start(row);
    return file.span(start, scan(row).end());
  }

  /** Returns the span of a cell, quotes included; the end of the row if the cell is not there. */
  public SourceSpan cell(int row, int column) {
    CellScanner.Scanned scanned = scan(row);
    int index = source(row).columns.get(column);
    if (index >= scanned.cells().size()) {
      return file(row).span(scanned.end(), scanned.end());
    }
    CellScanner.Cell cell = scanned.cells().get(index);
    String raw = file(row).text().substring(cell.start(), cell.end());
    int leading = raw.length() - raw.stripLeading().length();
    return file(row).span(cell.start() + leading, cell.start() + leading + raw.strip().length());
  }

  /** Returns the text of a cell as the author wrote it, without quotes and outer spaces. */
  public String text(int row, int column) {
    CellScanner.Scanned scanned = scan(row);
    int index = source(row).columns.get(column);
    return index < scanned.cells().size()
        ? scanned.cells().get(index).decode(file(row).text())
        : "";
  }

  /** Returns the places of some rows, in the order asked. */
  RowPlaces select(int[] rows) {
    short[] chosenSources = new short[rows.length];
    int[] chosenLines = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosenSources[i] = sourceOfRow[rows[i]];
      chosenLines[i] = lines[rows[i]];
    }
    return new RowPlaces(sources, chosenSources, chosenLines);
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
      all.add(new Source(source.file, source.separator, mapped));
    }
    short[] allSources = Arrays.copyOf(sourceOfRow, size() + other.size());
    int[] allLines = Arrays.copyOf(lines, size() + other.size());
    for (int i = 0; i < other.size(); i++) {
      allSources[size() + i] = (short) (sources.size() + other.sourceOfRow[i]);
      allLines[size() + i] = other.lines[i];
    }
    return new RowPlaces(all, allSources, allLines);
  }

  private Source source(int row) {
    return sources.get(sourceOfRow[row]);
  }

  private int start(int row) {
    SourceFile file = file(row);
    return Math.max(file.contentStart(), file.lineStart(lines[row]));
  }

  private CellScanner.Scanned scan(int row) {
    return CellScanner.scan(file(row).text(), source(row).separator, start(row));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowPlaces places
        && sources.equals(places.sources)
        && Arrays.equals(sourceOfRow, places.sourceOfRow)
        && Arrays.equals(lines, places.lines);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(lines);
  }
}
