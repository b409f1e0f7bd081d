package org.labpress.query;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A database in memory for one query. It is filled by us, then locked: files, networks and
 * extensions are out of reach from then on and the settings stay. Every statement is made anew,
 * since the driver closes one that failed.
 */
final class Session implements AutoCloseable {
  private final Connection connection;
  private final QueryLimits limits;

  private Session(Connection connection, QueryLimits limits) {
    this.connection = connection;
    this.limits = limits;
  }

  static Session open(Driver driver, QueryLimits limits) throws SQLException {
    Properties properties = new Properties();
    // Else the driver collects a result in memory that no limit counts.
    properties.setProperty("jdbc_stream_results", "true");
    Connection connection =
        Objects.requireNonNull(driver.connect(QueryEngine.ADDRESS, properties), "connection");
    Session session = new Session(connection, limits);
    try {
      session.execute("SET errors_as_json=true");
      session.execute("SET autoinstall_known_extensions=false");
      session.execute("SET autoload_known_extensions=false");
      session.execute("SET temp_directory=''");
      session.execute("SET memory_limit='%dMB'".formatted(limits.megabytes()));
      // With more threads, sums of numbers with decimals depend on who came first.
      session.execute("SET threads=1");
      session.execute("SET TimeZone='UTC'");
    } catch (SQLException e) {
      session.close();
      throw e;
    }
    return session;
  }

  /** Shuts the doors, and throws the key away. */
  void lock() throws SQLException {
    execute("SET enable_external_access=false");
    execute("SET lock_configuration=true");
  }

  void execute(String sql, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  /** Runs a statement that makes a table, as long as the limit allows. */
  void create(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(limits.seconds());
      statement.execute(sql);
    }
  }

  /** Returns the first column of a result as texts. */
  List<String> texts(String sql, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      List<String> texts = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(Objects.requireNonNullElse(rows.getString(1), ""));
        }
      }
      return texts;
    }
  }

  /** Reads the rows of a query of ours. */
  <T> T read(String sql, Reading<T> reading) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return reading.read(rows);
    }
  }

  /** What becomes of the rows. */
  interface Reading<T> {
    T read(ResultSet rows) throws SQLException;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // The database was in memory and held copies only.
      return;
    }
  }

  /** Work on databases. */
  interface Work<T> {
    T run() throws SQLException, QueryProblem;
  }

  /**
   * Runs work in a thread of its own and waits for it; what takes longer is abandoned, with its
   * database, for the engine cannot be stopped within a function.
   *
   * @throws TimeoutException if it takes longer
   */
  static <T> T within(int seconds, Work<T> work)
      throws SQLException, QueryProblem, TimeoutException {
    FutureTask<T> task = new FutureTask<>(work::run);
    Thread thread = new Thread(task, "query");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof SQLException known) {
        throw known;
      }
      if (cause instanceof QueryProblem problem) {
        throw problem;
      }
      if (cause instanceof OutOfMemoryError) {
        throw new SQLException("Out of Memory", cause);
      }
      throw new IllegalStateException(cause);
    }
  }
}
