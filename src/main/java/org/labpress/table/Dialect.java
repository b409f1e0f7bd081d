package org.labpress.table;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody states about how a data file is written; what is empty is found out.
 *
 * @param decimal the comma or the point
 * @param missing what cells say that have no value
 */
record Dialect(
    Optional<Character> separator,
    Optional<Charset> encoding,
    Optional<Character> decimal,
    Set<String> missing) {
  /** Nothing is stated. */
  static final Dialect UNSTATED =
      new Dialect(Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

  Dialect {
    missing = Set.copyOf(missing);
  }
}
