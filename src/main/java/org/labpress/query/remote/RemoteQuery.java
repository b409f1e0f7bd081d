package org.labpress.query.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.labpress.query.SqlText;
import org.labpress.source.Diagnostic;

/**
 * One query to a database of the author's. It runs in a thread of its own, which ends with the time
 * of the source or when somebody cancels.
 */
public final class RemoteQuery {
  private static final int MOST_COLUMNS = 10_000;

  /** Seconds that a driver has to end what was cancelled, before its connection is cut. */
  private static final int GRACE = 3;

  private final RemoteSource source;
  private final Drivers drivers;
  private final Map<String, String> environment;
  private volatile Optional<Statement> running = Optional.empty();
  private volatile Optional<Connection> open = Optional.empty();

  /**
   * @param environment holds the values of {@code ${NAME}}
   */
  public RemoteQuery(RemoteSource source, Drivers drivers, Map<String, String> environment) {
    this.source = source;
    this.drivers = drivers;
    this.environment = environment;
  }

  /**
   * Runs a SELECT and hands its rows on, as many as are wanted.
   *
   * @throws RemoteProblem with {@code sql/not-select}, {@code sql/connect}, {@code sql/error} or
   *     {@code sql/limit}
   * @throws UncheckedIOException if the rows cannot be written
   */
  public void run(SqlText sql, RowSink sink) throws RemoteProblem {
    String text = ReadingStatement.of(sql);
    Login login = Login.of(source, environment);
    RemoteErrors errors = new RemoteErrors(source, sql, login.secrets());
    FutureTask<Optional<RemoteProblem>> task =
        new FutureTask<>(() -> attempt(text, login, errors, sink));
    Thread thread = new Thread(task, "query");
    thread.setDaemon(true);
    thread.setContextClassLoader(drivers.loader());
    thread.start();
    Optional<RemoteProblem> problem = outcome(task, errors);
    if (problem.isPresent()) {
      throw problem.get();
    }
  }

  private Optional<RemoteProblem> outcome(
      FutureTask<Optional<RemoteProblem>> task, RemoteErrors errors) {
    try {
      return task.get(source.seconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      cancel();
      awaitEnd(task);
      return Optional.of(errors.tooSlow());
    } catch (InterruptedException e) {
      cancel();
      Thread.currentThread().interrupt();
      return Optional.of(errors.tooSlow());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException unwritten) {
        throw unwritten;
      }
      return Optional.of(errors.failed(Objects.requireNonNullElse(e.getCause(), e)));
    }
  }

  private void awaitEnd(FutureTask<Optional<RemoteProblem>> task) {
    try {
      task.get(GRACE, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      open.ifPresent(RemoteQuery::cut);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // It was cancelled: how it ended does not matter.
      return;
    }
  }

  /** Ends the query if it runs; safe to call from any thread, at any time. */
  public void cancel() {
    running.ifPresent(
        statement -> {
          try {
            statement.cancel();
          } catch (SQLException | RuntimeException | AbstractMethodError e) {
            open.ifPresent(RemoteQuery::cut);
          }
        });
  }

  private static void cut(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException | RuntimeException | AbstractMethodError e) {
      // The thread is left behind; it ends with the program.
      return;
    }
  }

  private Optional<RemoteProblem> attempt(
      String text, Login login, RemoteErrors errors, RowSink sink) {
    try (RemoteConnection connection = RemoteConnection.open(source, drivers, login, errors)) {
      open = Optional.of(connection.connection());
      try {
        select(connection, text, errors, sink);
      } catch (SQLException | RuntimeException | LinkageError e) {
        return Optional.of(errors.failed(e));
      } finally {
        running = Optional.empty();
        open = Optional.empty();
      }
      return Optional.empty();
    } catch (RemoteProblem problem) {
      return Optional.of(problem);
    } catch (IOException e) {
      throw new UncheckedIOException("the rows cannot be written: " + e.getMessage(), e);
    }
  }

  private void select(RemoteConnection connection, String text, RemoteErrors errors, RowSink sink)
      throws SQLException, RemoteProblem, IOException {
    try (Statement statement = connection.statement(source.seconds())) {
      running = Optional.of(statement);
      try (ResultSet rows = statement.executeQuery(text)) {
        hand(rows, errors, sink);
      }
    }
  }

  private void hand(ResultSet rows, RemoteErrors errors, RowSink sink)
      throws SQLException, RemoteProblem, IOException {
    ResultShape shape = ResultShape.of(rows.getMetaData());
    Optional<Diagnostic> bad = errors.shape(shape, MOST_COLUMNS);
    if (bad.isPresent()) {
      throw new RemoteProblem(bad.get());
    }
    sink.columns(shape.columns());
    String[] cells = new String[shape.columns().size()];
    boolean wanted = true;
    for (long count = 0; wanted && rows.next(); count++) {
      if (count == source.rows()) {
        throw errors.tooManyRows();
      }
      long length = 0;
      for (int i = 0; i < cells.length; i++) {
        String cell = shape.readers().get(i).read(rows);
        length += cell == null ? 0 : cell.length();
        if (cell != null && cell.length() > CellReader.LONGEST) {
          throw errors.cellTooLong(shape.columns().get(i).name(), count + 1);
        }
        cells[i] = cell;
      }
      if (length > CellReader.LONGEST_ROW) {
        throw errors.rowTooLong(count + 1);
      }
      wanted = sink.row(cells);
    }
  }
}
