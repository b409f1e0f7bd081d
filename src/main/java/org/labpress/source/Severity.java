package org.labpress.source;

import java.util.Locale;

/** How much a diagnostic matters; from the worst to the least. */
public enum Severity {
  /** Something is broken, unreadable or wrong. A paper with an error is not printed. */
  ERROR,
  /** Something that nearly every reader would want changed. Counts as an error in a strict run. */
  WARNING,
  /** Something to consider. */
  INFO;

  /**
   * Returns the name as it is printed and configured: {@code error}, {@code warning}, {@code info}.
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
