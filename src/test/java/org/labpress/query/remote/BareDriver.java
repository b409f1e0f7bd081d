package org.labpress.query.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Properties;

/**
 * A driver that can do no more than it must, as those of Hive and of older databases: no
 * transactions, nothing read-only, no limits, no classes of {@code java.time}. Its answer is always
 * the same row, and if its address says {@code lost}, none.
 */
public final class BareDriver extends StandInDriver {
  static final String ADDRESS = "jdbc:bare:";

  private static final List<Integer> TYPES =
      List.of(Types.DATE, Types.TIMESTAMP, Types.INTEGER, Types.VARCHAR);

  private static final List<Object> ROW =
      List.of(
          Date.valueOf(LocalDate.of(2026, 3, 2)),
          Timestamp.valueOf(LocalDateTime.of(2026, 3, 2, 14, 30, 5, 250_000)),
          7,
          "a");

  public BareDriver() {
    super(ADDRESS);
  }

  @Override
  public Connection connect(String url, Properties properties) {
    return acceptsURL(url)
        ? proxy(
            Connection.class,
            (proxy, method, given) ->
                switch (method.getName()) {
                  case "createStatement" -> statement(url);
                  case "close" -> null;
                  default -> throw new SQLFeatureNotSupportedException(method.getName());
                })
        : null;
  }

  private static Statement statement(String url) {
    return proxy(
        Statement.class,
        (proxy, method, given) ->
            switch (method.getName()) {
              case "executeQuery" -> {
                if (url.contains("lost")) {
                  throw new UncheckedIOException(new IOException("no way to " + url));
                }
                yield rows();
              }
              case "close" -> null;
              default -> throw new SQLFeatureNotSupportedException(method.getName());
            });
  }

  private static ResultSet rows() {
    int[] row = {0};
    return proxy(
        ResultSet.class,
        (proxy, method, given) ->
            switch (method.getName()) {
              case "getMetaData" -> columns();
              case "next" -> row[0]++ == 0;
              case "getObject" -> {
                if (given.length > 1) {
                  throw new SQLException("Method not supported");
                }
                yield ROW.get((int) given[0] - 1);
              }
              case "close" -> null;
              default -> throw new SQLFeatureNotSupportedException(method.getName());
            });
  }

  private static ResultSetMetaData columns() {
    return proxy(
        ResultSetMetaData.class,
        (proxy, method, given) ->
            switch (method.getName()) {
              case "getColumnCount" -> TYPES.size();
              case "getColumnLabel" -> "runs.c" + given[0];
              case "getColumnType" -> TYPES.get((int) given[0] - 1);
              case "getColumnTypeName" -> null;
              default -> throw new SQLFeatureNotSupportedException(method.getName());
            });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(BareDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
