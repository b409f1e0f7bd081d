package org.labpress.source;

/** Text in which nothing is hidden from its reader. */
public final class VisibleText {
  private VisibleText() {}

  /**
   * Returns the text with each character that shows nothing and changes what is around it as its
   * code, such as {@code [U+202E]}: controls other than tab and line end, the marks of the Unicode
   * Bidirectional Algorithm (UAX 9, 2), separators of lines, zero-width spaces, tags, characters
   * that stand for none, and halves of a pair. Line ends are {@code \n}.
   */
  public static String of(String text) {
    boolean plain = text.chars().allMatch(c -> (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t');
    if (plain) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16);
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    lines
        .codePoints()
        .forEach(
            point -> {
              if (isHidden(point)) {
                visible.append(String.format("[U+%04X]", point));
              } else {
                visible.appendCodePoint(point);
              }
            });
    return visible.toString();
  }

  private static boolean isHidden(int point) {
    boolean control = (point < ' ' && point != '\n' && point != '\t') || isUpperControl(point);
    boolean direction =
        point == 0x061C
            || point == 0x200E
            || point == 0x200F
            || (point >= 0x202A && point <= 0x202E)
            || (point >= 0x2066 && point <= 0x2069);
    boolean separator = point == 0x2028 || point == 0x2029;
    // Joiners (U+200C, U+200D) are part of words and of emoji.
    boolean empty = point == 0x200B || point == 0x2060 || point == 0xFEFF || point == 0x00AD;
    boolean tag = point >= 0xE0000 && point <= 0xE007F;
    boolean none =
        (point >= 0xFDD0 && point <= 0xFDEF)
            || (point & 0xFFFE) == 0xFFFE
            || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    return control || direction || separator || empty || tag || none;
  }

  private static boolean isUpperControl(int point) {
    return point >= 0x7F && point <= 0x9F;
  }
}
