package org.labpress.math;

/**
 * What a command or character prints.
 *
 * @param text one character
 */
record Symbol(Kind kind, String text) {
  enum Kind {
    /** A letter that is italic unless an alphabet says otherwise. */
    LETTER,
    /** A letter that is upright unless an alphabet says otherwise. */
    UPRIGHT,
    ORD,
    BIN,
    REL,
    OPEN,
    CLOSE,
    PUNCT,
    INNER,
    /** A large operator with limits in displays. */
    LARGE,
    /** A large operator with scripts beside it. */
    INTEGRAL
  }

  AtomClass atomClass() {
    return switch (kind) {
      case LETTER, UPRIGHT, ORD -> AtomClass.ORD;
      case BIN -> AtomClass.BIN;
      case REL -> AtomClass.REL;
      case OPEN -> AtomClass.OPEN;
      case CLOSE -> AtomClass.CLOSE;
      case PUNCT -> AtomClass.PUNCT;
      case INNER -> AtomClass.INNER;
      case LARGE, INTEGRAL -> AtomClass.OP;
    };
  }
}
