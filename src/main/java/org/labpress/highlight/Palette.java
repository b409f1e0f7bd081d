package org.labpress.highlight;

/**
 * How tokens look: the same on pages, slides and paper. The style sheet {@code code.css} repeats
 * the colours, and a test compares them. Each has a contrast of at least 4.5 to every ground that
 * code stands on. Colour is never the only sign: comments are italic, headings are bold, and
 * inserted or deleted lines begin with their sign.
 */
public final class Palette {
  /** The ground of stressed lines on a light page and in print, as {@code 0xRRGGBB}. */
  public static final int MARKED_LIGHT = 0xFBEEB8;

  /**
   * The look of a kind of token.
   *
   * @param light on a light ground and in print, as {@code 0xRRGGBB}
   * @param dark on a dark ground
   */
  public record Look(int light, int dark, boolean bold, boolean italic) {}

  private Palette() {}

  /** Returns the look of a kind; plain text has that of the text around it: see the colours. */
  public static Look of(TokenKind kind) {
    return switch (kind) {
      case PLAIN -> look(0x1B222B, 0xE2E7ED);
      case KEYWORD -> look(0x9C1F5F, 0xFF9CC8);
      case TYPE -> look(0x0C6468, 0x7EDDD6);
      case FUNCTION -> look(0x4A45B0, 0xBDB8FF);
      case VARIABLE, ATTRIBUTE -> look(0x0B5FA5, 0x8CC8FF);
      case CONSTANT, NUMBER -> look(0x94460A, 0xFFB77D);
      case STRING -> look(0x336A1C, 0xB4DD90);
      case ESCAPE -> look(0x7A5600, 0xF0CF7A);
      case COMMENT -> new Look(0x636A72, 0xA9B6C3, false, true);
      case OPERATOR -> look(0x505A65, 0xC3CCD6);
      case HEADING -> new Look(0x1B222B, 0xE2E7ED, true, false);
      case INSERTED -> look(0x1F6B2E, 0x9BE3A6);
      case DELETED -> look(0xA3271B, 0xFFAFA6);
      case PROMPT -> look(0x636A72, 0xA9B6C3);
      case OUTPUT -> look(0x46505B, 0xC9D1DA);
      case ERROR -> look(0xA3271B, 0xFFAFA6);
    };
  }

  private static Look look(int light, int dark) {
    return new Look(light, dark, false, false);
  }
}
