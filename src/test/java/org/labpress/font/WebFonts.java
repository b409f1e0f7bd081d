package org.labpress.font;

/** Makes the font files for web pages that lie in the jar beside the whole faces. */
final class WebFonts {
  private WebFonts() {}

  /** Returns the file, under a name that the licence leaves free. */
  static byte[] of(BundledFace face) {
    String shown =
        switch (face.name().replaceFirst("_.*", "")) {
          case "SERIF" -> "Labpress Serif";
          case "SANS" -> "Labpress Sans";
          case "MATH" -> "Labpress Math";
          default -> "Labpress Code";
        };
    String style =
        switch (face.style()) {
          case "_BOLD" -> "Bold";
          case "_ITALIC" -> "Italic";
          case "_BOLD_ITALIC" -> "Bold Italic";
          default -> "Regular";
        };
    byte[] whole = face.bytes();
    return face == BundledFace.MATH
        ? MathWebFont.of(whole, WebFont.names(WebFont.notice(whole), shown, style))
        : WebFont.of(whole, face.face(), shown, style);
  }
}
