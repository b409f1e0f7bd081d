package org.labpress.query;

import java.sql.Driver;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The embedded database that answers queries. It is found by the service that its driver offers, so
 * that it may lie on the class path or in a jar that is opened while the program runs; {@code
 * DriverManager} sees no drivers of other class loaders.
 */
public final class QueryEngine {
  /** Address of a database in memory. */
  static final String ADDRESS = "jdbc:duckdb:";

  private final Driver driver;

  private QueryEngine(Driver driver) {
    this.driver = driver;
  }

  /** Returns the engine that a class loader knows; empty if it knows none. */
  public static Optional<QueryEngine> find(ClassLoader loader) {
    Iterator<Driver> drivers = ServiceLoader.load(Driver.class, loader).iterator();
    Optional<QueryEngine> engine = Optional.empty();
    boolean more = true;
    while (more && engine.isEmpty()) {
      try {
        more = drivers.hasNext();
        engine = more ? of(drivers.next()) : engine;
      } catch (ServiceConfigurationError | SQLException | LinkageError e) {
        // A driver that cannot be loaded here is as good as none: another one may come.
        engine = Optional.empty();
      }
    }
    return engine;
  }

  private static Optional<QueryEngine> of(Driver driver) throws SQLException {
    return driver.acceptsURL(ADDRESS) ? Optional.of(new QueryEngine(driver)) : Optional.empty();
  }

  /** Opens an empty database in memory, still unlocked. */
  Session open(QueryLimits limits) throws SQLException {
    return Session.open(driver, limits);
  }
}
