package org.labpress.document;

import java.util.Locale;

/** What a page is for. Decides its template, its lint profile and which outputs it has. */
public enum PageKind {
  LOG,
  PAPER,
  DECK,
  PAGE;

  /** Returns the value of {@code format:} that means this kind. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
