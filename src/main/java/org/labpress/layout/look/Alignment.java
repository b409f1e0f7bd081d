package org.labpress.layout.look;

/** Where lines that do not fill their measure stand. */
public enum Alignment {
  LEFT,
  CENTER
}
