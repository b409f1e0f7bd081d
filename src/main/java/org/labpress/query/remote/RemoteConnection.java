package org.labpress.query.remote;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A connection that is asked to read only. What it does is one transaction, which is rolled back;
 * databases that know neither, such as Trino and Hive, are left to the rights of their user.
 */
final class RemoteConnection implements AutoCloseable {
  /** Rows that a driver fetches at once, where it would fetch all. */
  private static final int FETCHED = 1_000;

  private final Connection connection;

  private RemoteConnection(Connection connection) {
    this.connection = connection;
  }

  /**
   * @throws RemoteProblem {@code sql/connect}
   */
  static RemoteConnection open(
      RemoteSource source, Drivers drivers, Login login, RemoteErrors errors) throws RemoteProblem {
    Optional<Driver> driver =
        source.driver().isPresent()
            ? drivers.named(source.driver().get())
            : drivers.accepting(login.url());
    if (driver.isEmpty()) {
      throw errors.noDriver();
    }
    silence(driver.get());
    try {
      Connection connection = driver.get().connect(login.url(), login.forDriver());
      if (connection == null) {
        throw errors.noDriver();
      }
      RemoteConnection opened = new RemoteConnection(connection);
      opened.readOnly();
      return opened;
    } catch (SQLException | RuntimeException | LinkageError e) {
      throw errors.notConnected(e);
    }
  }

  /** Drivers log what goes wrong, addresses and all. */
  private static void silence(Driver driver) {
    try {
      Logger logger = driver.getParentLogger();
      if (logger != null) {
        logger.setLevel(Level.OFF);
      }
    } catch (SQLException | RuntimeException | LinkageError e) {
      // It does not use the log of Java.
      return;
    }
  }

  private void readOnly() {
    quietly(() -> connection.setReadOnly(true));
    quietly(() -> connection.setAutoCommit(false));
  }

  Connection connection() {
    return connection;
  }

  Statement statement(int seconds) throws SQLException {
    Statement statement =
        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    quietly(() -> statement.setQueryTimeout(seconds));
    quietly(() -> statement.setFetchSize(FETCHED));
    return statement;
  }

  /** What not every driver can do. */
  private interface Wish {
    void ask() throws SQLException;
  }

  private static void quietly(Wish wish) {
    try {
      wish.ask();
    } catch (SQLException | UnsupportedOperationException | AbstractMethodError e) {
      // It is asked for where it is offered; the manual says what follows elsewhere.
      return;
    }
  }

  @Override
  public void close() {
    quietly(connection::rollback);
    quietly(connection::close);
  }
}
