package org.labpress.math;

/**
 * A range of characters in the TeX text of one formula: {@code start} inclusive, {@code end}
 * exclusive, in UTF-16 code units. What a macro gave has the range of the call.
 */
public record TexRange(int start, int end) {
  public TexRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("range [%d, %d)".formatted(start, end));
    }
  }

  /** Returns the smallest range that holds both. */
  public TexRange cover(TexRange other) {
    return new TexRange(Math.min(start, other.start), Math.max(end, other.end));
  }
}
