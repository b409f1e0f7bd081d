package org.labpress.layout;

import java.util.EnumSet;
import java.util.Set;

/** Knows which scripts need more than glyphs in a row. */
final class TextScripts {
  private static final Set<Character.UnicodeScript> EAST_ASIAN =
      EnumSet.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL,
          Character.UnicodeScript.BOPOMOFO,
          Character.UnicodeScript.YI);

  /** Scripts whose letters change place or form beside others. */
  private static final Set<Character.UnicodeScript> COMPLEX =
      EnumSet.of(
          Character.UnicodeScript.DEVANAGARI,
          Character.UnicodeScript.BENGALI,
          Character.UnicodeScript.GURMUKHI,
          Character.UnicodeScript.GUJARATI,
          Character.UnicodeScript.ORIYA,
          Character.UnicodeScript.TAMIL,
          Character.UnicodeScript.TELUGU,
          Character.UnicodeScript.KANNADA,
          Character.UnicodeScript.MALAYALAM,
          Character.UnicodeScript.SINHALA,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.TIBETAN,
          Character.UnicodeScript.MYANMAR,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MONGOLIAN);

  private TextScripts() {}

  /** What a character needs to be set right. */
  enum Script {
    /** A glyph. */
    SIMPLE("simple"),
    RIGHT_TO_LEFT("right-to-left"),
    COMPLEX("Indic or South-East Asian"),
    EAST_ASIAN("Chinese, Japanese or Korean");

    private final String label;

    Script(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  static Script of(int codePoint) {
    if (codePoint < 0x590) {
      return Script.SIMPLE;
    }
    byte direction = Character.getDirectionality(codePoint);
    if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
      return Character.isLetter(codePoint) ? Script.RIGHT_TO_LEFT : Script.SIMPLE;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
    if (EAST_ASIAN.contains(script)) {
      return Script.EAST_ASIAN;
    }
    return COMPLEX.contains(script) ? Script.COMPLEX : Script.SIMPLE;
  }
}
