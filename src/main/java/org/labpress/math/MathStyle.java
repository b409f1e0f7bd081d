package org.labpress.math;

/** The four sizes of TeX in which a part of a formula is set ("The TeXbook", chapter 17). */
public enum MathStyle {
  DISPLAY,
  TEXT,
  SCRIPT,
  SCRIPT_SCRIPT;

  /** Returns the style of the scripts of what is set in this one. */
  public MathStyle script() {
    return this == DISPLAY || this == TEXT ? SCRIPT : SCRIPT_SCRIPT;
  }

  /** Returns the style of numerator and denominator of a fraction in this one. */
  public MathStyle fraction() {
    return this == DISPLAY ? TEXT : script();
  }

  /** Returns whether spaces around operations and relations are left out. */
  public boolean tight() {
    return this == SCRIPT || this == SCRIPT_SCRIPT;
  }
}
