package org.labpress.bibliography.csl;

import java.util.Optional;

/**
 * Characters with one look: a part of a field, or of a printed reference.
 *
 * @param text not empty
 * @param look bits of {@link Look}
 * @param link address that the characters lead to
 */
public record Run(String text, int look, Optional<String> link) {
  public Run(String text, int look) {
    this(text, look, Optional.empty());
  }

  /** Returns whether all the bits are set. */
  public boolean is(int bits) {
    return (look & bits) == bits;
  }

  Run withText(String other) {
    return new Run(other, look, link);
  }

  Run with(int bits) {
    return new Run(text, look | bits, link);
  }

  Run withLook(int other) {
    return new Run(text, other, link);
  }

  Run withLink(String address) {
    return new Run(text, look, Optional.of(address));
  }

  /** Whether text case may change it. */
  boolean hasCase() {
    return (look & (Look.KEEP_CASE | Look.MATH | Look.CODE)) == 0;
  }
}
