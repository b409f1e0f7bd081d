package org.labpress.layout;

/**
 * How far characters hang out of the margin, as a share of their width, so that the margin looks
 * straight. Values after the pdfTeX examples of Hàn Thế Thành (2000), tried on the prototype.
 */
final class Protrusion {
  private Protrusion() {}

  /** Returns the share for the first character of a line. */
  static double left(int codePoint) {
    return switch (codePoint) {
      case '"', '\'', 0x201C, 0x2018, 0x201E, 0x201A, 0xAB, 0x2039 -> 0.5;
      case '(', '[' -> 0.1;
      case 'A', 'T', 'V', 'W', 'Y' -> 0.05;
      default -> 0;
    };
  }

  /** Returns the share for the last character of a line. */
  static double right(int codePoint) {
    return switch (codePoint) {
      case '-', 0xAD, 0x2010, 0x2011 -> 0.5;
      case '.', ',' -> 0.7;
      case ':', ';' -> 0.4;
      case '!', '?' -> 0.15;
      case '"', '\'', 0x201D, 0x2019, 0xBB, 0x203A -> 0.5;
      case 0x2013, 0x2014 -> 0.2;
      case ')', ']' -> 0.1;
      case 'r', 'f' -> 0.05;
      default -> 0;
    };
  }
}
