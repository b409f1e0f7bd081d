package org.labpress.query.remote;

import java.lang.reflect.InvocationTargetException;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The JDBC drivers that a class loader knows. {@code DriverManager} is not asked: it sees no driver
 * of another class loader.
 */
public final class Drivers {
  /** Drivers that cannot be loaded, after which no other is looked for. */
  private static final int MOST_FAILURES = 1_000;

  private final ClassLoader loader;

  public Drivers(ClassLoader loader) {
    this.loader = loader;
  }

  ClassLoader loader() {
    return loader;
  }

  /** Returns the first driver that accepts an address. */
  Optional<Driver> accepting(String url) {
    Iterator<Driver> drivers = ServiceLoader.load(Driver.class, loader).iterator();
    boolean more = true;
    for (int failed = 0; more && failed < MOST_FAILURES; ) {
      try {
        more = drivers.hasNext();
        if (more) {
          Driver driver = drivers.next();
          if (driver.acceptsURL(url)) {
            return Optional.of(driver);
          }
        }
      } catch (ServiceConfigurationError | SQLException | RuntimeException | LinkageError e) {
        // A driver that cannot be loaded here is as good as none: another one may come.
        failed++;
      }
    }
    return Optional.empty();
  }

  /** Returns a driver by its class; empty if there is no such class, or it is no driver. */
  Optional<Driver> named(String className) {
    try {
      Class<?> type = Class.forName(className, false, loader);
      return Driver.class.isAssignableFrom(type)
          ? Optional.of((Driver) type.getDeclaredConstructor().newInstance())
          : Optional.empty();
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException
        | LinkageError e) {
      return Optional.empty();
    }
  }
}
