package org.labpress.layout;

import org.labpress.drawing.Rgb;

/**
 * The colours of text and of what stands around it.
 *
 * @param ground of the page
 * @param ink of text and of heavy rules
 * @param quiet of what is less than the text: captions on slides, numbers of lines
 * @param accent of links
 * @param line of rules between parts
 * @param panel behind code
 * @param box behind what stands apart from the text
 * @param dark whether light text stands on a dark ground
 */
record Tones(
    Rgb ground, Rgb ink, Rgb quiet, Rgb accent, Rgb line, Rgb panel, Rgb box, boolean dark) {
  /** Links are dark enough for paper: 8.6 to 1 against white. */
  static final Tones PAPER =
      new Tones(
          Rgb.WHITE,
          Rgb.BLACK,
          Rgb.of(0x636A72),
          Rgb.of(0x1B4B85),
          Rgb.of(0xD5D5D0),
          Rgb.of(0xF4F4F2),
          Rgb.of(0xF1F4F8),
          false);

  /** The light colours of the style sheet {@code deck.css}. */
  static final Tones SLIDE =
      new Tones(
          Rgb.WHITE,
          Rgb.of(0x18212C),
          Rgb.of(0x5A6673),
          Rgb.of(0x0B5FA5),
          Rgb.of(0xCFD6DE),
          Rgb.of(0xF1F4F7),
          Rgb.of(0xF1F4F7),
          false);

  /** Those of its slides that open a section. */
  static final Tones SECTION =
      new Tones(
          Rgb.of(0x0E2F4F),
          Rgb.WHITE,
          Rgb.of(0xB9CDE0),
          Rgb.of(0x7CC4F8),
          Rgb.of(0x3D6288),
          Rgb.of(0x1B4369),
          Rgb.of(0x1B4369),
          true);
}
