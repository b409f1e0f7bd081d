package org.labpress.document;

import java.util.List;
import java.util.OptionalInt;

/**
 * Where a number of the text comes from.
 *
 * @param state whether the text says what the file says
 * @param expression the selector without its path, or the arithmetic
 * @param value with the digits that the file has; empty if it could not be found
 * @param count of the values that it was made of
 * @param files that were read, each once
 */
public record NumberOrigin(
    State state, String expression, String value, OptionalInt count, List<DataFile> files) {
  public NumberOrigin {
    files = List.copyOf(files);
  }

  /** Whether a number can be relied on. */
  public enum State {
    CHECKED,
    /** The text says something else. */
    STALE,
    /** There is nothing to compare with; a finding says why. */
    UNKNOWN
  }
}
