package org.labpress.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

/**
 * The names and units of the columns, from the first row of a file.
 *
 * @param fields name and unit of each column, names all different
 * @param nameless indexes of the columns that the file gives no name
 */
record Header(List<Field> fields, Set<Integer> nameless) {
  // Parentheses need a space before them: in "f(x)" x is no unit.
  private static final Pattern UNIT =
      Pattern.compile("(.*\\S)(?:\\s*\\[([^\\[\\]]*)]|\\s+\\(([^()]*)\\))");

  /** A longer header is no name with a unit; it also bounds the work of the pattern. */
  private static final int LONGEST = 500;

  Header {
    fields = List.copyOf(fields);
    nameless = Set.copyOf(nameless);
  }

  /** A column as its header describes it; see {@link Column}. */
  record Field(String header, String name, Optional<String> unit) {}

  /**
   * Returns the header.
   *
   * <p>A unit is split off only if the names stay different without it. Of columns with the same
   * header, the second is called {@code name.2}, and is reported as {@code csv/duplicate-column}. A
   * column without a header is called {@code column 1} by its place.
   */
  static Checked<Header> of(SourceFile file, CellScanner.Scanned row) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<String> headers = new ArrayList<>();
    Map<String, Integer> first = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    Set<Integer> nameless = new HashSet<>();
    for (CellScanner.Cell cell : row.cells()) {
      String written = cell.decode(file.text());
      taken.add(written);
    }
    for (int i = 0; i < row.cells().size(); i++) {
      CellScanner.Cell cell = row.cells().get(i);
      String written = cell.decode(file.text());
      if (written.isEmpty()) {
        nameless.add(i);
      }
      String header = written.isEmpty() ? "column " + (i + 1) : written;
      Integer earlier = first.putIfAbsent(header, i);
      if (earlier != null) {
        String renamed = free(header, taken);
        diagnostics.add(
            Diagnostic.warning(
                    "csv/duplicate-column",
                    file.span(cell.start(), cell.end()),
                    "columns %d and %d are both called \"%s\"; the later one is read as \"%s\""
                        .formatted(earlier + 1, i + 1, header, renamed))
                .withHint("give the columns different names"));
        header = renamed;
      }
      headers.add(header);
    }
    return new Checked<>(new Header(split(headers), nameless), diagnostics);
  }

  boolean isNameless(int column) {
    return nameless.contains(column);
  }

  private static String free(String header, Set<String> taken) {
    int number = 2;
    while (!taken.add(header + "." + number)) {
      number++;
    }
    return header + "." + number;
  }

  private static List<Field> split(List<String> headers) {
    List<String> bare = headers.stream().map(Header::withoutUnit).toList();
    Map<String, Integer> times = new HashMap<>();
    bare.forEach(name -> times.merge(name, 1, Integer::sum));
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      boolean alone = times.getOrDefault(bare.get(i), 0) == 1;
      String name = alone ? bare.get(i) : headers.get(i);
      fields.add(new Field(headers.get(i), name, unit(headers.get(i))));
    }
    return fields;
  }

  private static String withoutUnit(String header) {
    Matcher unit = UNIT.matcher(header);
    return header.length() <= LONGEST && unit.matches() ? unit.group(1) : header;
  }

  private static Optional<String> unit(String header) {
    Matcher unit = UNIT.matcher(header);
    if (header.length() > LONGEST || !unit.matches()) {
      return Optional.empty();
    }
    String text = unit.group(2) == null ? unit.group(3) : unit.group(2);
    return Optional.of(text.strip()).filter(t -> !t.isEmpty());
  }
}
