package org.labpress.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The bytes of one glyph: a simple outline, or a composite that draws others (OpenType 1.9,
 * "glyf"). A glyph whose bytes end too early is taken to be empty.
 */
final class GlyphOutline {
  private static final byte[] EMPTY = {};

  /** Contours and the four edges. */
  private static final int HEADER = 10;

  private static final int WORDS = 1;
  private static final int SCALE = 1 << 3;
  private static final int MORE = 1 << 5;
  private static final int TWO_SCALES = 1 << 6;
  private static final int MATRIX = 1 << 7;
  private static final int INSTRUCTIONS = 1 << 8;

  private GlyphOutline() {}

  /** Returns the glyph without the program that fits it to the pixels of a screen. */
  static byte[] withoutHints(byte[] glyph) {
    if (glyph.length < HEADER) {
      return EMPTY;
    }
    ByteBuffer bytes = ByteBuffer.wrap(glyph);
    int contours = bytes.getShort(0);
    if (contours < 0) {
      return compositeWithoutHints(glyph);
    }
    int programAt = HEADER + 2 * contours;
    if (contours == 0 || programAt + 2 > glyph.length) {
      return EMPTY;
    }
    int program = bytes.getShort(programAt) & 0xFFFF;
    int points = programAt + 2 + program;
    if (points > glyph.length) {
      return EMPTY;
    }
    ByteBuffer without = ByteBuffer.allocate(glyph.length - program);
    without.put(glyph, 0, programAt).putShort((short) 0);
    without.put(glyph, points, glyph.length - points);
    return without.array();
  }

  private static byte[] compositeWithoutHints(byte[] glyph) {
    List<Integer> places = places(glyph);
    if (places.isEmpty()) {
      return EMPTY;
    }
    int last = places.get(places.size() - 1);
    ByteBuffer bytes = ByteBuffer.wrap(glyph);
    byte[] without = Arrays.copyOf(glyph, last + size(bytes.getShort(last)));
    for (int place : places) {
      int flags = bytes.getShort(place) & ~INSTRUCTIONS;
      ByteBuffer.wrap(without).putShort(place, (short) flags);
    }
    return without;
  }

  /** Returns the glyphs that a composite draws; none for a simple glyph. */
  static List<Integer> parts(byte[] glyph) {
    ByteBuffer bytes = ByteBuffer.wrap(glyph);
    return places(glyph).stream().map(place -> bytes.getShort(place + 2) & 0xFFFF).toList();
  }

  /** Returns the glyph with other numbers for the parts of a composite. */
  static byte[] renumbered(byte[] glyph, Map<Integer, Integer> numbers) {
    byte[] copy = glyph.clone();
    ByteBuffer bytes = ByteBuffer.wrap(copy);
    for (int place : places(glyph)) {
      int part = bytes.getShort(place + 2) & 0xFFFF;
      bytes.putShort(place + 2, numbers.getOrDefault(part, 0).shortValue());
    }
    return copy;
  }

  /** Returns where the records of the parts of a composite begin; none if one is cut off. */
  private static List<Integer> places(byte[] glyph) {
    List<Integer> places = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(glyph);
    if (glyph.length < HEADER || bytes.getShort(0) >= 0) {
      return places;
    }
    int at = HEADER;
    boolean more = true;
    while (more) {
      if (at + 4 > glyph.length || at + size(bytes.getShort(at)) > glyph.length) {
        return List.of();
      }
      places.add(at);
      int flags = bytes.getShort(at);
      more = (flags & MORE) != 0;
      at += size(flags);
    }
    return places;
  }

  /** Returns the bytes of a part's record. */
  private static int size(int flags) {
    int transform =
        (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
    return 4 + ((flags & WORDS) != 0 ? 4 : 2) + transform;
  }
}
