package org.labpress.build;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.labpress.source.Workspace;
import org.labpress.table.DataTables;
import org.labpress.table.Grouping;
import org.labpress.table.Numbers;
import org.labpress.table.RowList;
import org.labpress.table.Summary;
import org.labpress.table.Table;

/**
 * Prints what it costs to group a CSV file with the columns {@code model}, {@code metric} and
 * {@code value}, mean and standard deviation of each group: a plain scan of the bytes, labpress,
 * and DuckDB over JDBC, in the same run, with the processor time of all threads. Not a test:
 * figures of one machine are no fact of another. The first of DuckDB's includes the start of the
 * engine. Arguments: the files.
 */
final class EngineBenchmark {
  private static final OperatingSystemMXBean BEAN =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final Set<String> COLUMNS = Set.of("model", "metric", "value");
  private static final int TIMES = 3;

  private EngineBenchmark() {}

  public static void main(String[] files) throws Exception {
    for (int i = 0; i < TIMES; i++) {
      for (String file : files) {
        run(Path.of(file).toAbsolutePath());
      }
    }
  }

  private static void run(Path file) throws Exception {
    long rows = time(file, 0, "scan of bytes", () -> lines(file));
    time(file, rows, "labpress", () -> grouped(file));
    time(file, rows, "DuckDB", () -> groupedByEngine(file));
  }

  private static long lines(Path file) throws IOException {
    byte[] buffer = new byte[1 << 20];
    long lines = -1; // the header
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }

  private static long grouped(Path file) {
    Workspace workspace = new DiskWorkspace(file.getParent(), Instant.EPOCH);
    Table table =
        DataTables.read(workspace, file.getFileName().toString(), COLUMNS::contains)
            .orElseThrow()
            .value();
    Numbers values = (Numbers) table.column("value").orElseThrow().values();
    List<Integer> keys =
        List.of(table.indexOf("model").orElseThrow(), table.indexOf("metric").orElseThrow());
    double total = 0;
    for (Grouping.Group group : Grouping.by(table, keys)) {
      Summary summary = Summary.of(RowList.copyOf(group.rows()).of(values));
      total += summary.mean() + summary.sd();
    }
    return Double.isNaN(total) ? -1 : table.rows();
  }

  private static long groupedByEngine(Path file) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT model, metric, avg(value), stddev(value), count(*) FROM read_csv('"
                    + file
                    + "') GROUP BY ALL")) {
      long rows = 0;
      while (result.next()) {
        rows += result.getLong(5);
      }
      return rows;
    }
  }

  private static long time(Path file, long expected, String what, Callable<Long> work)
      throws Exception {
    long start = BEAN.getProcessCpuTime();
    long from = System.nanoTime();
    long rows = work.call();
    double wall = (System.nanoTime() - from) / 1e9;
    double seconds = (BEAN.getProcessCpuTime() - start) / 1e9;
    if (expected > 0 && rows != expected) {
      throw new IllegalStateException(what + " read " + rows + " rows, not " + expected);
    }
    System.out.printf(
        Locale.ROOT,
        "%-14s %-14s %7.3f s wall %7.3f s processor %12.0f rows/s%n",
        file.getFileName(),
        what,
        wall,
        seconds,
        rows / seconds);
    return rows;
  }
}
