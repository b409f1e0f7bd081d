package org.labpress.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a chart or a table was made of. Every output shows this value, each in its own way.
 *
 * @param files that were read, each once, at the places where the author names them
 * @param rows that are used
 * @param allRows of the files, or of the result of the query
 * @param columns that are used, in the order of the author; empty for all
 * @param filter the tests that a row has to pass, as written
 * @param query that was asked; empty if files are read as they are
 * @param producedBy the command that made the files, as the author names it beside the chart or
 *     table
 */
public record Provenance(
    List<Located<DataFile>> files,
    int rows,
    int allRows,
    List<String> columns,
    List<String> filter,
    Optional<String> query,
    Optional<String> producedBy) {
  public Provenance {
    files = List.copyOf(files);
    columns = List.copyOf(columns);
    filter = List.copyOf(filter);
  }

  /** Returns the files. */
  public List<DataFile> dataFiles() {
    return files.stream().map(Located::value).toList();
  }

  /** Returns whether it is said how a file was made, beside it or here. */
  public boolean saysHow(DataFile file) {
    return producedBy.isPresent() || file.making().isKnown();
  }

  /**
   * Returns which rows are used: {@code 3 of 8 rows}, the tests, {@code by a query}.
   *
   * @param language of the page
   */
  public List<String> selection(PrintedLanguage language) {
    List<String> parts = new ArrayList<>();
    String word = (allRows == 1 ? PrintedWord.ROW : PrintedWord.ROWS).in(language);
    parts.add(
        rows == allRows
            ? "%d %s".formatted(rows, word)
            : "%d %s %d %s".formatted(rows, PrintedWord.OF.in(language), allRows, word));
    parts.addAll(filter);
    query.ifPresent(asked -> parts.add(PrintedWord.BY_A_QUERY.in(language)));
    return parts;
  }

  /** Returns such as {@code eval.csv@3fa9c1 · n=300}. */
  public String inShort() {
    List<String> names =
        files.stream()
            .map(file -> file.value().name() + "@" + file.value().sha256().substring(0, 6))
            .toList();
    return String.join(", ", names) + " · n=" + rows;
  }
}
