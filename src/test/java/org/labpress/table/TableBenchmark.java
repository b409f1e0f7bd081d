package org.labpress.table;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

/**
 * Prints rows per second of one processor for reading and grouping a CSV file with the columns
 * {@code model}, {@code metric} and {@code value}, beside a plain scan of its bytes in the same
 * run. Not a test: figures of one machine are no fact of another. Arguments: the file, and how
 * often to repeat.
 */
final class TableBenchmark {
  private static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();

  private final byte[] bytes;
  private final long rows;

  private TableBenchmark(byte[] bytes) {
    this.bytes = bytes;
    this.rows = lines(bytes);
  }

  public static void main(String[] arguments) throws Exception {
    TableBenchmark benchmark = new TableBenchmark(read(Path.of(arguments[0])));
    int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    for (int i = 0; i < times; i++) {
      benchmark.run();
    }
  }

  private static byte[] read(Path path) throws IOException {
    return Files.readAllBytes(path);
  }

  private static long lines(byte[] bytes) {
    long lines = 0;
    for (byte b : bytes) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines;
  }

  private void run() throws Exception {
    time("scan of bytes", () -> lines(bytes));
    SourceFile file = time("decode", () -> SourceFile.decode("a.csv", bytes).value());
    Table table = time("find rows and types", () -> CsvReader.read(file).value());
    time("one column of numbers", () -> table.column("value").orElseThrow().values());
    time("two columns of texts", () -> List.of(values(table, "model"), values(table, "metric")));
    time("group by both", () -> Grouping.by(table, columns(table)));
    time("all of it, held", () -> whole(bytes.length));
    time("all of it, in parts", () -> whole(10));
  }

  private double whole(long mostHeld) {
    Table table =
        DataTables.read(
                new MemoryWorkspace().with("a.csv", bytes),
                "a.csv",
                List.of("model", "metric", "value")::contains,
                bytes.length,
                mostHeld)
            .value();
    Numbers values = (Numbers) values(table, "value");
    double total = 0;
    for (Grouping.Group group : Grouping.by(table, columns(table))) {
      Summary summary = Summary.of(RowList.copyOf(group.rows()).of(values));
      total += summary.mean() + summary.sd();
    }
    return total;
  }

  private static List<Integer> columns(Table table) {
    return List.of(table.indexOf("model").orElseThrow(), table.indexOf("metric").orElseThrow());
  }

  private static Values values(Table table, String column) {
    return table.column(column).orElseThrow().values();
  }

  private <T> T time(String what, Callable<T> work) throws Exception {
    long start = BEAN.getCurrentThreadCpuTime();
    T result = work.call();
    double seconds = (BEAN.getCurrentThreadCpuTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "%-24s %7.3f s %12.0f rows/s%n", what, seconds, rows / seconds);
    return result;
  }
}
