package org.labpress.query.remote;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

/** A driver that lets nobody in, counts who asks, and repeats what it was given. */
public final class CountingDriver implements Driver {
  /** How often somebody wanted to connect. */
  public static final AtomicInteger ASKED = new AtomicInteger();

  private static final String ADDRESS = "jdbc:counting:";

  @Override
  public Connection connect(String url, Properties properties) throws SQLException {
    if (!acceptsURL(url)) {
      return null;
    }
    ASKED.incrementAndGet();
    String given = "no entry to " + url + " with " + properties;
    if (url.endsWith("?bug")) {
      throw new IllegalStateException(given);
    }
    throw new SQLException(given);
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith(ADDRESS);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }
}
