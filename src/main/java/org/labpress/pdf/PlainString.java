package org.labpress.pdf;

/** Text for titles, descriptions and metadata, free of what a reader cannot show. */
final class PlainString {
  private PlainString() {}

  /**
   * Returns the text on one line: control characters become spaces, direction overrides and halves
   * of surrogate pairs are left out.
   */
  static String of(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .filter(c -> !isDirectionOverride(c) && c != 0xFFFE && c != 0xFFFF && c != 0xFEFF)
        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString().replaceAll(" {2,}", " ").strip();
  }

  private static boolean isDirectionOverride(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
