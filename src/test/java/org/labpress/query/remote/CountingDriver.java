package org.labpress.query.remote;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** A driver that lets nobody in, counts who asks, and repeats what it was given. */
public final class CountingDriver extends StandInDriver {
  /** How often somebody wanted to connect. */
  public static final AtomicInteger ASKED = new AtomicInteger();

  private static final String ADDRESS = "jdbc:counting:";

  public CountingDriver() {
    super(ADDRESS);
  }

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
}
