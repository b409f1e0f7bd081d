package org.labpress.layout;

/**
 * How blocks look beside the text around them. Sizes are shares of that of the text.
 *
 * @param slide whether blocks have the form they have on slides: tables and pictures at the left,
 *     captions below, paragraphs and items further apart
 * @param code size of code blocks
 * @param wordCode size of code within a line
 * @param smallestTable text in tables that are too wide gets as small as this, in points
 * @param note size of footnotes
 * @param noteLeading their leading, as a share of that of the text
 */
record BlockLook(
    boolean slide,
    Tones tones,
    double code,
    double wordCode,
    double table,
    double smallestTable,
    double caption,
    double note,
    double noteLeading) {
  /** Captions are a little smaller than the text: 9 on 10.8 beside 10 on 12. */
  static final BlockLook PAPER = new BlockLook(false, Tones.PAPER, 0.9, 1, 0.9, 8, 0.9, 0.8, 0.79);

  /** The sizes of the style sheet {@code deck.css}; a line of code has room for 80 columns. */
  static BlockLook slide(Tones tones) {
    return new BlockLook(true, tones, 0.7, 0.9, 0.86, 12, 0.72, 0.62, 0.62);
  }
}
