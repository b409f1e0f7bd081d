package org.labpress.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A font file with the outlines of some glyphs only, to be embedded in a document.
 *
 * <p>It holds the tables that ISO 32000-1, 9.9, asks for. Hints for screens of few pixels are left
 * out, both the programs that all glyphs share and those of each glyph: viewers draw without them,
 * and they are a good part of a small subset.
 */
public final class FontSubset {
  private static final int LETTERS = 6;

  /** Levels of glyphs in glyphs; fonts have one or two. */
  private static final int DEEPEST_COMPOSITE = 8;

  /** Offsets that are written as half of themselves in 16 bits reach this far. */
  private static final int SHORT_OFFSETS = 2 * 0xFFFF;

  private final byte[] file;
  private final Map<Integer, Integer> numbers;
  private final String name;

  private FontSubset(byte[] file, Map<Integer, Integer> numbers, String name) {
    this.file = file;
    this.numbers = Collections.unmodifiableMap(numbers);
    this.name = name;
  }

  /** Returns a TrueType file without names and characters: glyphs are addressed by number. */
  public byte[] file() {
    return file.clone();
  }

  /** Returns for glyphs of the whole face those of the subset; glyph 0 is always there. */
  public Map<Integer, Integer> numbers() {
    return numbers;
  }

  /**
   * Returns {@code ABCDEF+PostScriptName}, its letters made from the set of glyphs (ISO 32000-1,
   * 9.6.4).
   */
  public String name() {
    return name;
  }

  static FontSubset of(byte[] font, Outlines outlines, String name, SortedSet<Integer> glyphs) {
    FontTables tables = FontTables.read(font);
    Map<Integer, byte[]> shapes = new TreeMap<>();
    Deque<Integer> wanted = new ArrayDeque<>(glyphs);
    wanted.add(0);
    while (!wanted.isEmpty()) {
      int glyph = wanted.remove();
      if (!shapes.containsKey(glyph)) {
        byte[] shape = GlyphOutline.withoutHints(outlines.outline(glyph));
        shapes.put(glyph, shape);
        wanted.addAll(GlyphOutline.parts(shape));
      }
    }
    emptyDeepOnes(shapes);
    Map<Integer, Integer> numbers = new TreeMap<>();
    shapes.keySet().forEach(glyph -> numbers.put(glyph, numbers.size()));
    byte[] file = SfntTables.write(tables(tables, shapes, numbers));
    return new FontSubset(file, numbers, prefix(name, glyphs) + "+" + name);
  }

  /** Empties composites that hold themselves, or others in too many levels. */
  private static void emptyDeepOnes(Map<Integer, byte[]> shapes) {
    Set<Integer> drawable = new HashSet<>();
    for (int level = 0; level <= DEEPEST_COMPOSITE; level++) {
      Set<Integer> below = Set.copyOf(drawable);
      shapes.forEach(
          (glyph, shape) -> {
            if (below.containsAll(GlyphOutline.parts(shape))) {
              drawable.add(glyph);
            }
          });
    }
    shapes.replaceAll((glyph, shape) -> drawable.contains(glyph) ? shape : new byte[0]);
  }

  private static SortedMap<String, byte[]> tables(
      FontTables tables, Map<Integer, byte[]> shapes, Map<Integer, Integer> numbers) {
    ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    int[] offsets = new int[shapes.size() + 1];
    int count = 0;
    for (byte[] shape : shapes.values()) {
      byte[] renumbered = GlyphOutline.renumbered(shape, numbers);
      glyf.writeBytes(renumbered);
      glyf.writeBytes(new byte[renumbered.length % 2]);
      offsets[++count] = glyf.size();
    }
    boolean wide = glyf.size() > SHORT_OFFSETS;
    ByteBuffer loca = ByteBuffer.allocate(offsets.length * (wide ? 4 : 2));
    for (int offset : offsets) {
      if (wide) {
        loca.putInt(offset);
      } else {
        loca.putShort((short) (offset / 2));
      }
    }
    byte[] head = tables.needed("head").copy(0, 54);
    ByteBuffer.wrap(head).putShort(50, (short) (wide ? 1 : 0));
    byte[] hhea = tables.needed("hhea").copy(0, 36);
    int own = ByteBuffer.wrap(hhea).getShort(34) & 0xFFFF;
    ByteBuffer.wrap(hhea).putShort(34, (short) count);
    byte[] maxp = tables.needed("maxp").copy(0, tables.needed("maxp").length());
    ByteBuffer.wrap(maxp).putShort(4, (short) count);

    SortedMap<String, byte[]> written = new TreeMap<>();
    written.put("glyf", glyf.size() == 0 ? new byte[1] : glyf.toByteArray());
    written.put("loca", loca.array());
    written.put("head", head);
    written.put("hhea", hhea);
    written.put("hmtx", metrics(tables.needed("hmtx"), own, numbers.keySet()));
    written.put("maxp", maxp);
    return written;
  }

  /** Returns the advance of each glyph, and where its outline begins. */
  private static byte[] metrics(TableBytes hmtx, int own, Iterable<Integer> glyphs) {
    ByteArrayOutputStream metrics = new ByteArrayOutputStream();
    for (int glyph : glyphs) {
      int bearingAt = glyph < own ? 4 * glyph + 2 : 4 * own + 2 * (glyph - own);
      boolean known = bearingAt + 2 <= hmtx.length();
      metrics.writeBytes(hmtx.copy(4L * Math.min(glyph, own - 1), 2));
      metrics.writeBytes(known ? hmtx.copy(bearingAt, 2) : new byte[2]);
    }
    return metrics.toByteArray();
  }

  private static String prefix(String name, SortedSet<Integer> glyphs) {
    String hash = Digests.sha256((name + glyphs).getBytes(StandardCharsets.UTF_8));
    StringBuilder prefix = new StringBuilder();
    for (int i = 0; i < LETTERS; i++) {
      int number = Integer.parseInt(hash.substring(2 * i, 2 * i + 2), 16);
      prefix.append((char) ('A' + number % 26));
    }
    return prefix.toString();
  }
}
