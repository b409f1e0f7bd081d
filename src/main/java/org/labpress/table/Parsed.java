package org.labpress.table;

import java.util.Optional;

/**
 * What a short text of the author was read as, or why it could not be read: one of the two is
 * there.
 */
public record Parsed<T>(Optional<T> value, Optional<Fault> fault) {
  /**
   * What is wrong with a text.
   *
   * @param offset from the start of the text, at most its length
   * @param message one clause, as in a diagnostic
   */
  public record Fault(int offset, String message) {}

  /** Ends the reading of a text; never leaves this package. */
  static final class FaultException extends Exception {
    private static final long serialVersionUID = 1;
    private final int offset;

    FaultException(int offset, String message) {
      super(message, null, false, false);
      this.offset = offset;
    }

    <T> Parsed<T> parsed() {
      return Parsed.fault(offset, String.valueOf(getMessage()));
    }
  }

  static <T> Parsed<T> of(T value) {
    return new Parsed<>(Optional.of(value), Optional.empty());
  }

  static <T> Parsed<T> fault(int offset, String message) {
    return new Parsed<>(Optional.empty(), Optional.of(new Fault(offset, message)));
  }
}
