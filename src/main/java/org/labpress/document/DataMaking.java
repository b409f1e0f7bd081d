package org.labpress.document;

import java.util.Optional;

/**
 * How a data file was made, as {@code eval.csv.meta.yml} beside it records. Nothing here is checked
 * but the hash.
 *
 * @param command that wrote the file
 * @param commit of the code at that time
 * @param date as written
 * @param sha256 of the bytes that the command wrote, as written
 * @param origin where the data come from if nobody here made them
 * @param licence under which they may be used
 * @param connection name of the database that was asked
 */
public record DataMaking(
    Optional<String> command,
    Optional<String> commit,
    Optional<String> date,
    Optional<Located<String>> sha256,
    Optional<String> origin,
    Optional<String> licence,
    Optional<String> connection) {
  public static final DataMaking UNKNOWN =
      new DataMaking(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Returns whether it is said where the data come from. */
  public boolean isKnown() {
    return command.isPresent()
        || commit.isPresent()
        || origin.isPresent()
        || connection.isPresent();
  }
}
