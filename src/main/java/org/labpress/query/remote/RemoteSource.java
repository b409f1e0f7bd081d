package org.labpress.query.remote;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.source.SourceSpan;

/**
 * A database that {@code labpress.yml} names. In address, user, password and properties, {@code
 * ${NAME}} stands for a variable of the environment.
 *
 * @param name by which queries ask for it
 * @param place of the name in {@code labpress.yml}
 * @param url JDBC address
 * @param driver class to use; without one, the driver that accepts the address
 * @param password a variable of the environment, never a password
 * @param properties for the driver
 * @param seconds for connecting, running and reading together
 * @param rows of a result at most
 */
public record RemoteSource(
    String name,
    SourceSpan place,
    String url,
    Optional<String> driver,
    Optional<String> user,
    Optional<String> password,
    SortedMap<String, String> properties,
    int seconds,
    long rows) {
  /** Seconds that hold where nothing is said. */
  public static final int STANDARD_SECONDS = 300;

  /** Rows that hold where nothing is said. */
  public static final long STANDARD_ROWS = 1_000_000;

  /** More rows than this are no result to keep beside a text. */
  public static final long MOST_ROWS = 100_000_000;

  /** A day. */
  public static final int MOST_SECONDS = 86_400;

  public RemoteSource {
    properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
  }
}
