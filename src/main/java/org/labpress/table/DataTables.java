package org.labpress.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.Workspace;

/**
 * Reads the data files of a project into tables: CSV with any separator, JSON Lines and lists of
 * objects in JSON. Large CSV files are read in parts and never held.
 */
public final class DataTables {
  private static final List<String> SEPARATED = List.of(".csv", ".tsv", ".tab", ".txt", ".dat");
  private static final List<String> JSON = List.of(".jsonl", ".ndjson", ".json");

  /** A CSV file of more bytes is read in parts. */
  static final int MOST_HELD = 8 << 20;

  /** A file that cannot be read in parts is held up to so many bytes. */
  private static final int MOST = 200 << 20;

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
    return read(workspace, path, name -> false);
  }

  /**
   * Returns what {@link #read(Workspace, String)} does.
   *
   * @param expected whether the column of a name will be asked for; such are then read in one go
   */
  public static Optional<Checked<Table>> read(
      Workspace workspace, String path, Predicate<String> expected) {
    OptionalLong size = workspace.size(path);
    return size.isEmpty()
        ? Optional.empty()
        : Optional.of(read(workspace, path, expected, size.getAsLong(), MOST_HELD));
  }

  static Checked<Table> read(
      Workspace workspace, String path, Predicate<String> expected, long size, long mostHeld) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Dialect dialect = Sidecar.read(workspace, path, diagnostics);
    Optional<Checked<Table>> streamed =
        size <= mostHeld || ends(path, JSON)
            ? Optional.empty()
            : streamed(workspace, path, dialect, expected, size);
    Checked<Table> table = streamed.orElseGet(() -> held(workspace, path, dialect, expected, size));
    diagnostics.addAll(table.diagnostics());
    return new Checked<>(table.value(), diagnostics);
  }

  private static Checked<Table> held(
      Workspace workspace, String path, Dialect dialect, Predicate<String> expected, long size) {
    if (size > MOST) {
      return CsvReader.nothing(
          SourceFile.of(path, ""),
          "csv/too-large",
          "file has %d bytes, the limit is %d for JSON and for UTF-16".formatted(size, MOST),
          "save it as CSV in UTF-8, or summarise the data first");
    }
    byte[] bytes = workspace.bytes(path).orElse(new byte[0]);
    Checked<SourceFile> file = TextEncoding.decode(path, bytes, dialect.encoding());
    return file.then(
        text ->
            ends(path, JSON)
                ? JsonTable.read(text)
                : CsvReader.read(new PartsOfFile.Whole(text), dialect, expected));
  }

  /** Returns the table of a file that is read in parts; empty if its encoding does not let it. */
  private static Optional<Checked<Table>> streamed(
      Workspace workspace, String path, Dialect dialect, Predicate<String> expected, long size) {
    byte[] start = workspace.bytes(path, 0, 1 << 16).orElse(new byte[0]);
    int end = start.length;
    while (end > 0 && start[end - 1] != '\n') {
      end--;
    }
    Checked<SourceFile> sample =
        TextEncoding.decode(path, Arrays.copyOf(start, end), dialect.encoding());
    boolean guessed = sample.diagnostics().stream().anyMatch(d -> d.rule().equals("csv/encoding"));
    Charset charset =
        dialect.encoding().orElse(guessed ? TextEncoding.WINDOWS : StandardCharsets.UTF_8);
    boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    if (wide || TextEncoding.isWide(start)) {
      return Optional.empty();
    }
    PartsOfFile.Streamed parts = new PartsOfFile.Streamed(workspace, path, charset, size);
    Checked<Table> table = CsvReader.read(parts, dialect, expected);
    if (parts.undecoded().isPresent() && size <= MOST) {
      return Optional.empty();
    }
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
    return Optional.of(new Checked<>(table.value(), diagnostics));
  }

  private static boolean ends(String path, List<String> endings) {
    String name = path.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }
}
