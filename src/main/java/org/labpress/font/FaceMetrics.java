package org.labpress.font;

import java.util.Optional;

/**
 * The measures of a whole face, in ems where nothing else is said.
 *
 * @param ascent above the baseline
 * @param descent below the baseline, positive
 * @param capHeight of capital letters
 * @param xHeight of the letter x
 * @param italicAngle in degrees, counter-clockwise from the vertical: negative leans to the right
 * @param weight 400 is regular, 700 bold
 * @param left edge of the box that holds every glyph
 * @param bottom edge of that box, negative below the baseline
 * @param right edge of that box
 * @param top edge of that box
 * @param fixedPitch whether all glyphs are of one width
 * @param mayEmbed whether the maker of the font allows a subset of it in a document
 */
public record FaceMetrics(
    double ascent,
    double descent,
    double capHeight,
    double xHeight,
    double italicAngle,
    int weight,
    double left,
    double bottom,
    double right,
    double top,
    boolean fixedPitch,
    boolean mayEmbed) {
  private static final int WEIGHT_REGULAR = 400;

  // Usual proportions of a text face, for fonts that do not say.
  private static final double USUAL_CAP_HEIGHT = 0.7;
  private static final double USUAL_X_HEIGHT = 0.5;

  /** Bytes of the table "OS/2" in its first form, and with the heights of letters. */
  private static final int OS2_FIRST = 72;

  private static final int OS2_SECOND = 90;

  /** OpenType 1.9, "OS/2", fsType: restricted, no subsets, bitmaps only. */
  private static final int FORBIDDEN = 0x0002 | 0x0100 | 0x0200;

  /** OS/2 is absent from some fonts of Apple's; then the horizontal header has to do. */
  static FaceMetrics read(FontTables tables, double em) {
    TableBytes head = tables.needed("head");
    TableBytes header = tables.needed("hhea");
    Optional<TableBytes> os2 = tables.table("OS/2").filter(table -> table.length() >= OS2_FIRST);
    Optional<TableBytes> heights =
        os2.filter(table -> table.u16(0) >= 2 && table.length() >= OS2_SECOND);
    Optional<TableBytes> typographic = os2.filter(table -> table.s16(68) != 0);
    Optional<TableBytes> post = tables.table("post").filter(table -> table.length() >= 16);
    return new FaceMetrics(
        typographic.map(table -> table.s16(68)).orElseGet(() -> header.s16(4)) / em,
        -typographic.map(table -> table.s16(70)).orElseGet(() -> header.s16(6)) / em,
        heights.map(t -> t.s16(88)).filter(h -> h > 0).map(h -> h / em).orElse(USUAL_CAP_HEIGHT),
        heights.map(t -> t.s16(86)).filter(h -> h > 0).map(h -> h / em).orElse(USUAL_X_HEIGHT),
        post.map(table -> table.s16(4) + table.u16(6) / 65_536.0).orElse(0.0),
        os2.map(table -> table.u16(4)).orElse(WEIGHT_REGULAR),
        head.s16(36) / em,
        head.s16(38) / em,
        head.s16(40) / em,
        head.s16(42) / em,
        post.map(table -> table.u32(12) != 0).orElse(false),
        os2.map(table -> (table.u16(8) & FORBIDDEN) == 0).orElse(true));
  }
}
