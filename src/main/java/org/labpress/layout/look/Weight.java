package org.labpress.layout.look;

/** How heavy or slanted letters are. */
public enum Weight {
  REGULAR,
  BOLD,
  ITALIC
}
