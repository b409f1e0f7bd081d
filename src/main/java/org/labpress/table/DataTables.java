package org.labpress.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.Workspace;

/**
 * Reads the data files of a project into tables: CSV with any separator, JSON Lines and lists of
 * objects in JSON. CSV files above 200 MB are read in parts and never held.
 */
public final class DataTables {
  private static final List<String> SEPARATED = List.of(".csv", ".tsv", ".tab", ".txt", ".dat");
  private static final List<String> JSON = List.of(".jsonl", ".ndjson", ".json");

  /** A file of more bytes is read in parts. */
  static final int MOST_HELD = 200 << 20;

  private DataTables() {}

  /** Returns whether a file with this name can be read as a table. */
  public static boolean accepts(String path) {
    return ends(path, SEPARATED) || ends(path, JSON);
  }

  /**
   * Returns the table in a file; empty if there is no such file inside the project. What {@code
   * name.csv.meta.yml} states about how the file is written goes before what can be found out.
   *
   * <p>Reported beside what {@link CsvReader#read} reports: {@code csv/encoding}, {@code
   * csv/sidecar}, {@code file/encoding}, and {@code json/not-a-table} and {@code json/list-cell}.
   */
  public static Optional<Checked<Table>> read(Workspace workspace, String path) {
    return workspace.size(path).isEmpty()
        ? Optional.empty()
        : Optional.of(read(workspace, path, workspace.size(path).getAsLong(), MOST_HELD));
  }

  static Checked<Table> read(Workspace workspace, String path, long size, long mostHeld) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Dialect dialect = Sidecar.read(workspace, path, diagnostics);
    Checked<Table> table =
        size <= mostHeld
            ? held(workspace, path, dialect)
            : streamed(workspace, path, dialect, size, mostHeld);
    diagnostics.addAll(table.diagnostics());
    return new Checked<>(table.value(), diagnostics);
  }

  private static Checked<Table> held(Workspace workspace, String path, Dialect dialect) {
    byte[] bytes = workspace.bytes(path).orElse(new byte[0]);
    Checked<SourceFile> file = TextEncoding.decode(path, bytes, dialect.encoding());
    return file.then(
        text -> ends(path, JSON) ? JsonTable.read(text) : CsvReader.read(text, dialect));
  }

  private static Checked<Table> streamed(
      Workspace workspace, String path, Dialect dialect, long size, long mostHeld) {
    byte[] start = workspace.bytes(path, 0, 1 << 16).orElse(new byte[0]);
    int end = start.length;
    while (end > 0 && start[end - 1] != '\n') {
      end--;
    }
    byte[] lines = Arrays.copyOf(start, end);
    Checked<SourceFile> sample = TextEncoding.decode(path, lines, dialect.encoding());
    Charset charset =
        dialect
            .encoding()
            .orElse(
                sample.diagnostics().stream().anyMatch(d -> d.rule().equals("csv/encoding"))
                    ? TextEncoding.WINDOWS
                    : StandardCharsets.UTF_8);
    boolean wide = charset.name().startsWith("UTF-16") || sample.value().text().indexOf('\0') >= 0;
    if (ends(path, JSON) || wide || charset.name().startsWith("UTF-32")) {
      return CsvReader.nothing(
          SourceFile.of(path, ""),
          "csv/too-large",
          "file has %d bytes, the limit is %d for JSON and for UTF-16".formatted(size, mostHeld),
          "save it as CSV in UTF-8, or summarise the data first");
    }
    PartsOfFile.Streamed parts = new PartsOfFile.Streamed(workspace, path, charset, size);
    Checked<Table> table = CsvReader.read(parts, dialect);
    List<Diagnostic> diagnostics = new ArrayList<>(sample.diagnostics());
    parts
        .undecoded()
        .map(
            place ->
                Diagnostic.error("file/encoding", place, "character is not " + charset.name())
                    .withHint(
                        "save the file as UTF-8, or write encoding: windows-1252 into "
                            + Sidecar.name(path)))
        .ifPresent(diagnostics::add);
    diagnostics.addAll(table.diagnostics());
    return new Checked<>(table.value(), diagnostics);
  }

  private static boolean ends(String path, List<String> endings) {
    String name = path.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }
}
