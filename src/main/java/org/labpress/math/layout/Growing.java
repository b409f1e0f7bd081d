package org.labpress.math.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.font.GlyphAssembly;
import org.labpress.font.MathTable;
import org.labpress.font.MathTable.Direction;
import org.labpress.math.MathStyle;

/**
 * Characters in the size that is asked for: a larger glyph, or one put together from pieces
 * (OpenType 1.9, "MATH", section on glyph variants and assemblies).
 */
final class Growing {
  /** Pieces of one character; more are not needed on any page. */
  private static final int MOST_REPEATS = 500;

  private Growing() {}

  /**
   * Returns a character at least as high as asked, or as high as the face can make it.
   *
   * @param height with depth, in points
   * @return with its own baseline; the nucleus is that of a single glyph, if it is one
   */
  static Box high(int codePoint, double height, Setting setting) {
    return grown(codePoint, height, Direction.VERTICAL, setting);
  }

  /** Returns a character at least as wide as asked, or as wide as the face can make it. */
  static Box wide(int codePoint, double width, Setting setting) {
    return grown(codePoint, width, Direction.HORIZONTAL, setting);
  }

  /** Returns the widest glyph of a mark that is not wider than asked; else the smallest. */
  static int widestWithin(int glyph, double width, Setting setting) {
    int best = glyph;
    for (MathTable.Variant variant : MathFace.table().variants(glyph, Direction.HORIZONTAL)) {
      if (variant.advance() * setting.em() <= width) {
        best = variant.glyph();
      }
    }
    return best;
  }

  /** Returns a large operator: in displays the size that the face wants there. */
  static Box operator(int codePoint, double height, Setting setting) {
    int glyph = MathFace.glyph(codePoint, MathStyle.TEXT);
    if (glyph == 0) {
      return MathFace.symbol(codePoint, setting);
    }
    String text = Character.toString(codePoint);
    int best = glyph;
    for (MathTable.Variant variant : MathFace.table().variants(glyph, Direction.VERTICAL)) {
      best = variant.glyph();
      if (variant.advance() * setting.em() >= height) {
        break;
      }
    }
    return MathFace.drawn(best, text, setting, true);
  }

  /** Parentheses that the face has in one size only are shown as usual ones. */
  private static int known(int codePoint) {
    return codePoint == 0x27EE ? '(' : codePoint == 0x27EF ? ')' : codePoint;
  }

  private static Box grown(int codePoint, double wanted, Direction direction, Setting setting) {
    // Larger forms belong to the glyph of the text size.
    int glyph = MathFace.glyph(known(codePoint), MathStyle.TEXT);
    String text = Character.toString(codePoint);
    if (glyph == 0) {
      return MathFace.symbol(codePoint, setting);
    }
    int largest = glyph;
    for (MathTable.Variant variant : MathFace.table().variants(glyph, direction)) {
      largest = variant.glyph();
      if (variant.advance() * setting.em() >= wanted) {
        return MathFace.drawn(largest, text, setting, true);
      }
    }
    Optional<GlyphAssembly> assembly = MathFace.table().assembly(glyph, direction);
    if (assembly.isEmpty()) {
      return MathFace.drawn(largest, text, setting, true);
    }
    return assembled(assembly.get(), text, wanted, direction, setting);
  }

  /**
   * Returns the pieces with as few extenders as reach the size, and as much overlap as makes it
   * exact.
   */
  private static Box assembled(
      GlyphAssembly assembly, String text, double wanted, Direction direction, Setting setting) {
    double em = setting.em();
    List<GlyphAssembly.Part> parts = repeated(assembly, repeats(assembly, wanted / em));
    double[] overlaps = overlaps(parts, wanted / em);
    Box.Builder pieces = new Box.Builder();
    double at = 0;
    for (int i = 0; i < parts.size(); i++) {
      GlyphAssembly.Part part = parts.get(i);
      at -= i == 0 ? 0 : overlaps[i - 1] * em;
      // Only the first piece is the character, should a program look at them one by one.
      Box glyph = MathFace.drawn(part.glyph(), i == 0 ? text : "\u200B", setting, true);
      if (direction == Direction.VERTICAL) {
        pieces.add(0, at - MathFace.bounds(part.glyph()).bottom() * em, glyph);
      } else {
        pieces.add(at - MathFace.bounds(part.glyph()).left() * em, 0, glyph);
      }
      at += part.advance() * em;
    }
    double width = at;
    if (direction == Direction.VERTICAL) {
      width =
          parts.stream()
                  .mapToDouble(part -> MathFace.face().glyphAdvance(part.glyph()))
                  .max()
                  .orElse(0)
              * em;
    }
    Box inner = pieces.build(width);
    return Box.of(width, inner.height(), inner.depth(), new Shown.Whole(text, inner));
  }

  /** Returns how often each extender is needed for a length in ems. */
  private static int repeats(GlyphAssembly assembly, double wanted) {
    if (longest(repeated(assembly, 0)) >= wanted) {
      return 0;
    }
    double once = longest(repeated(assembly, 1));
    double step = longest(repeated(assembly, 2)) - once;
    double more = step > 0 ? Math.ceil(Math.max(0, wanted - once) / step - 1e-9) : 0;
    return 1 + (int) Math.min(MOST_REPEATS, more);
  }

  private static List<GlyphAssembly.Part> repeated(GlyphAssembly assembly, int repeats) {
    List<GlyphAssembly.Part> parts = new ArrayList<>();
    for (GlyphAssembly.Part part : assembly.parts()) {
      for (int i = 0; i < (part.extender() ? repeats : 1); i++) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Returns the length with the least overlap, in ems. */
  private static double longest(List<GlyphAssembly.Part> parts) {
    double overlap = MathFace.table().minConnectorOverlap();
    double sum = parts.stream().mapToDouble(GlyphAssembly.Part::advance).sum();
    return sum - overlap * Math.max(0, parts.size() - 1);
  }

  /** Returns how much each piece overlaps the next, so that all together are as long as wanted. */
  private static double[] overlaps(List<GlyphAssembly.Part> parts, double wanted) {
    double least = MathFace.table().minConnectorOverlap();
    int joints = Math.max(0, parts.size() - 1);
    double[] overlaps = new double[joints];
    double spare = Math.max(0, longest(parts) - wanted);
    double room = 0;
    for (int i = 0; i < joints; i++) {
      overlaps[i] = least;
      room += most(parts, i) - least;
    }
    if (room > 0) {
      double share = Math.min(1, spare / room);
      for (int i = 0; i < joints; i++) {
        overlaps[i] += share * (most(parts, i) - least);
      }
    }
    return overlaps;
  }

  /** Connectors must not be longer than the pieces: fonts say so, but not all of them mean it. */
  private static double most(List<GlyphAssembly.Part> parts, int joint) {
    GlyphAssembly.Part before = parts.get(joint);
    GlyphAssembly.Part after = parts.get(joint + 1);
    double most = Math.min(before.endConnector(), after.startConnector());
    return Math.max(
        MathFace.table().minConnectorOverlap(),
        Math.min(most, 0.95 * Math.min(before.advance(), after.advance())));
  }
}
