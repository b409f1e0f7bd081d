package org.labpress.math;

/**
 * What an atom is in its formula, which decides the space around it: the eight classes of Knuth,
 * "The TeXbook", chapter 17.
 */
public enum AtomClass {
  /** A letter, a digit, a group in braces. */
  ORD,
  /** A large operator or the name of a function. */
  OP,
  /** A binary operation, such as a plus sign. */
  BIN,
  /** A relation, such as an equals sign. */
  REL,
  OPEN,
  CLOSE,
  PUNCT,
  /** A formula between delimiters that grow with it. */
  INNER
}
