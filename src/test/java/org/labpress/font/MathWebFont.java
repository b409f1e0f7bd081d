package org.labpress.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * A font file of formulas for web pages. Glyphs keep their numbers, since the MATH table speaks of
 * them; the outlines of those that no formula can need are left out, and so are the hints for
 * coarse screens, a third of the file.
 *
 * <p>Two things are mended on the way, since browsers are stricter than the data of STIX Two Math
 * 2.13. The head of the right arrow has the two ends of its connector the wrong way round, so that
 * browsers do not lengthen the arrow; and of the two tildes browsers stretch only the one of the
 * keyboard, which has no wider forms, so it is given those of the accent.
 */
final class MathWebFont {
  private static final List<String> KEPT =
      List.of("MATH", "OS/2", "gasp", "head", "hhea", "hmtx", "maxp");

  /** First and last of each range of characters that formulas have. */
  private static final int[][] CHARACTERS = {
    {0x0020, 0x007E}, {0x00A0, 0x00BF}, {0x00C5, 0x00C5}, {0x00D7, 0x00D7}, {0x00E5, 0x00E5},
    {0x00F0, 0x00F0}, {0x00F7, 0x00F7}, {0x0131, 0x0131}, {0x0237, 0x0237}, {0x02C6, 0x02DD},
    {0x0300, 0x030C}, {0x0330, 0x0338}, {0x0391, 0x03F6}, {0x2002, 0x205F}, {0x20D0, 0x20EF},
    {0x2102, 0x214F}, {0x2190, 0x21FF}, {0x2200, 0x22FF}, {0x2308, 0x230B}, {0x231C, 0x2322},
    {0x23B0, 0x23B5}, {0x23DC, 0x23E1}, {0x24C8, 0x24C8}, {0x25A0, 0x25A1}, {0x25B2, 0x25C3},
    {0x25CA, 0x25CB}, {0x25EF, 0x25EF}, {0x2605, 0x2605}, {0x2660, 0x266F}, {0x2713, 0x2720},
    {0x27C2, 0x27C2}, {0x27E6, 0x27FF}, {0x2983, 0x2984}, {0x29B5, 0x29B5}, {0x29EB, 0x29EB},
    {0x2A00, 0x2A11}, {0x2A3F, 0x2A3F}, {0x2A5E, 0x2A5E}, {0x2A74, 0x2A74}, {0x2A7D, 0x2ABA},
    {0x2AC5, 0x2ACC}, {0x1D400, 0x1D78F}, {0x1D7CA, 0x1D7FF}
  };

  private static final int TILDE = 0x7E;
  private static final int WIDE_TILDE = 0x303;
  private static final int RIGHT_ARROW = 0x2192;

  private static final int WORDS = 1;
  private static final int SCALE = 8;
  private static final int MORE = 0x20;
  private static final int TWO_SCALES = 0x40;
  private static final int MATRIX = 0x80;
  private static final int INSTRUCTIONS = 0x100;

  /** Bytes before the contours of a glyph. */
  private static final int GLYPH_HEADER = 10;

  private final SortedMap<String, byte[]> tables;
  private final SortedMap<Integer, Integer> characters = new TreeMap<>();
  private final int[] starts;

  private MathWebFont(byte[] font) {
    this.tables = SfntTables.read(font);
    this.starts = starts();
  }

  /**
   * @param names the name table of the result
   */
  static byte[] of(byte[] font, byte[] names) {
    MathWebFont web = new MathWebFont(font);
    FontFace face = FontFace.parse(font);
    for (int[] range : CHARACTERS) {
      for (int c = range[0]; c <= range[1]; c++) {
        int glyph = face.covers(c) ? face.glyph(c) : 0;
        if (glyph != 0) {
          web.characters.put(c, glyph);
        }
      }
    }
    web.characters.put(TILDE, web.characters.getOrDefault(WIDE_TILDE, 0));
    SortedMap<String, byte[]> made = new TreeMap<>();
    KEPT.forEach(tag -> made.put(tag, web.table(tag)));
    made.put("MATH", web.mended(web.table("MATH"), face));
    made.put("name", names);
    made.put("cmap", web.cmap());
    made.put("post", post());
    web.outlines(web.glyphs(face), made);
    return SfntTables.write(made);
  }

  private byte[] table(String tag) {
    return tables.getOrDefault(tag, new byte[0]).clone();
  }

  /** Returns where the outline of each glyph begins, and where the last ends. */
  private int[] starts() {
    ByteBuffer loca = ByteBuffer.wrap(table("loca"));
    boolean wide = ByteBuffer.wrap(table("head")).getShort(50) == 1;
    int[] offsets = new int[loca.capacity() / (wide ? 4 : 2)];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = wide ? loca.getInt(4 * i) : 2 * (loca.getShort(2 * i) & 0xFFFF);
    }
    return offsets;
  }

  /** Returns the glyphs of the characters, their larger and smaller forms, and the parts of all. */
  private Set<Integer> glyphs(FontFace face) {
    MathTable math = face.math().orElseThrow();
    Set<Integer> found = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>(characters.values());
    open.push(0);
    while (!open.isEmpty()) {
      int glyph = open.pop();
      if (!found.add(glyph)) {
        continue;
      }
      for (MathTable.Direction direction : MathTable.Direction.values()) {
        math.variants(glyph, direction).forEach(variant -> open.push(variant.glyph()));
        math.assembly(glyph, direction)
            .ifPresent(assembly -> assembly.parts().forEach(part -> open.push(part.glyph())));
      }
      open.addAll(components(glyph));
    }
    return found;
  }

  /** Returns the glyphs that a glyph is put together of (OpenType 1.9, "glyf"). */
  private Set<Integer> components(int glyph) {
    Set<Integer> parts = new TreeSet<>();
    ByteBuffer outline = outline(glyph);
    if (isComposite(outline)) {
      forEachComponent(outline, at -> parts.add(outline.getShort(at + 2) & 0xFFFF));
    }
    return parts;
  }

  private ByteBuffer outline(int glyph) {
    byte[] glyf = tables.getOrDefault("glyf", new byte[0]);
    return ByteBuffer.wrap(Arrays.copyOfRange(glyf, starts[glyph], starts[glyph + 1]));
  }

  private static boolean isComposite(ByteBuffer outline) {
    return outline.capacity() > 0 && outline.getShort(0) < 0;
  }

  /** Calls the action with the place of each component; returns where they end. */
  private static int forEachComponent(ByteBuffer outline, IntConsumer action) {
    int at = GLYPH_HEADER;
    int flags = MORE;
    while ((flags & MORE) != 0) {
      flags = outline.getShort(at);
      action.accept(at);
      at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
      at += (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : 0;
      at += (flags & MATRIX) != 0 ? 8 : 0;
    }
    return at;
  }

  /** Returns an outline without its instructions. */
  private static byte[] withoutHints(ByteBuffer outline) {
    if (outline.capacity() == 0) {
      return new byte[0];
    }
    if (isComposite(outline)) {
      int end =
          forEachComponent(
              outline, at -> outline.putShort(at, (short) (outline.getShort(at) & ~INSTRUCTIONS)));
      return bytes(outline, 0, end);
    }
    int lengthAt = GLYPH_HEADER + 2 * outline.getShort(0);
    int points = lengthAt + 2 + (outline.getShort(lengthAt) & 0xFFFF);
    ByteBuffer plain = ByteBuffer.allocate(lengthAt + 2 + outline.capacity() - points);
    plain.put(bytes(outline, 0, lengthAt)).putShort((short) 0);
    plain.put(bytes(outline, points, outline.capacity()));
    return plain.array();
  }

  private static byte[] bytes(ByteBuffer buffer, int from, int to) {
    byte[] part = new byte[to - from];
    buffer.get(from, part);
    return part;
  }

  private void outlines(Set<Integer> kept, SortedMap<String, byte[]> made) {
    ByteArrayOutputStream outlines = new ByteArrayOutputStream();
    ByteBuffer loca = ByteBuffer.allocate(4 * starts.length);
    for (int glyph = 0; glyph + 1 < starts.length; glyph++) {
      loca.putInt(outlines.size());
      if (kept.contains(glyph)) {
        outlines.writeBytes(withoutHints(outline(glyph)));
        outlines.writeBytes(new byte[-outlines.size() & 3]);
      }
    }
    loca.putInt(outlines.size());
    made.put("glyf", outlines.toByteArray());
    made.put("loca", loca.array());
    byte[] head = table("head");
    ByteBuffer.wrap(head).putShort(50, (short) 1);
    made.put("head", head);
  }

  /** Returns the table of characters, in format 12 (OpenType 1.9, "cmap"). */
  private byte[] cmap() {
    Map<Integer, int[]> groups = new TreeMap<>();
    int[] last = {-2, -2, -2};
    for (var entry : characters.entrySet()) {
      boolean goesOn =
          entry.getKey() == last[1] + 1 && entry.getValue() == last[2] + last[1] + 1 - last[0];
      if (goesOn) {
        last[1]++;
      } else {
        last = new int[] {entry.getKey(), entry.getKey(), entry.getValue()};
        groups.put(entry.getKey(), last);
      }
    }
    ByteBuffer table = ByteBuffer.allocate(12 + 16 + 12 * groups.size());
    table.putShort((short) 0).putShort((short) 1);
    table.putShort((short) 3).putShort((short) 10).putInt(12);
    table.putShort((short) 12).putShort((short) 0).putInt(16 + 12 * groups.size()).putInt(0);
    table.putInt(groups.size());
    groups.values().forEach(g -> table.putInt(g[0]).putInt(g[1]).putInt(g[2]));
    return table.array();
  }

  /** Returns a table without names of glyphs (version 3). */
  private static byte[] post() {
    byte[] table = new byte[32];
    ByteBuffer.wrap(table).putInt(0x0003_0000);
    return table;
  }

  /** Turns round the connector of the head of the right arrow, wherever it is a part. */
  private byte[] mended(byte[] math, FontFace face) {
    int head =
        face.math()
            .orElseThrow()
            .assembly(face.glyph(RIGHT_ARROW), MathTable.Direction.HORIZONTAL)
            .map(assembly -> assembly.parts().get(assembly.parts().size() - 1).glyph())
            .orElse(0);
    ByteBuffer table = ByteBuffer.wrap(math);
    // A part is five numbers: glyph, connectors at its start and end, advance, whether it repeats.
    for (int at = 0; at + 10 <= math.length; at += 2) {
      boolean part =
          (table.getShort(at) & 0xFFFF) == head
              && table.getShort(at + 2) == 0
              && table.getShort(at + 4) > 0
              && table.getShort(at + 6) > table.getShort(at + 4)
              && table.getShort(at + 8) == 0;
      if (part) {
        table.putShort(at + 2, table.getShort(at + 4)).putShort(at + 4, (short) 0);
      }
    }
    return Arrays.copyOf(math, math.length);
  }
}
