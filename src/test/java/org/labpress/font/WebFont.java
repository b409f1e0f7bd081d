package org.labpress.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font file for web pages: the characters of European Latin and Greek text with their kerning, a
 * tenth of the whole file.
 *
 * <p>A subset is a modified version in the sense of the Open Font License, so it bears a name of
 * its own; the notice of the authors and the licence stay in it.
 */
final class WebFont {
  private static final List<String> TABLES =
      List.of(
          "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp",
          "post", "prep");

  /** First and last of each range of characters. */
  private static final int[][] CHARACTERS = {
    {0x0020, 0x007E}, {0x00A0, 0x017F}, {0x0370, 0x03FF}, {0x2002, 0x205F}, {0x2070, 0x209C},
    {0x20AC, 0x20AC}, {0x2122, 0x2122}, {0x2190, 0x2195}, {0x2212, 0x2212}, {0x221E, 0x221E},
    {0x2248, 0x2248}, {0x2260, 0x2260}, {0x2264, 0x2265}
  };

  /** Pairs outside of these are rare, and all pairs would not fit into the table. */
  private static final String KERNED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,:;-–—‘’“”'\"()/ 0123456789";

  private static final int UNICODE = 1;
  private static final int WINDOWS = 3;
  private static final int ENGLISH = 0x0409;

  private WebFont() {}

  /**
   * @param family the name that the subset bears
   * @param style such as {@code Bold Italic}
   */
  static byte[] of(byte[] font, FontFace face, String family, String style) {
    NavigableSet<Integer> characters = new TreeSet<>();
    for (int[] range : CHARACTERS) {
      IntStream.rangeClosed(range[0], range[1]).filter(face::covers).forEach(characters::add);
    }
    try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      TTFSubsetter subsetter = new TTFSubsetter(parsed, TABLES);
      subsetter.addAll(characters);
      SortedMap<Integer, Integer> numbers = new TreeMap<>();
      subsetter.getGIDMap().forEach((now, before) -> numbers.put(before, now));
      ByteArrayOutputStream subset = new ByteArrayOutputStream();
      subsetter.writeToStream(subset);
      SortedMap<String, byte[]> tables = SfntTables.read(subset.toByteArray());
      tables.put("name", names(notice(parsed), family, style));
      if (!face.metrics().fixedPitch()) {
        tables.put("kern", kerning(face, parsed.getUnitsPerEm(), numbers));
      }
      return SfntTables.write(tables);
    } catch (IOException e) {
      throw new UncheckedIOException("web font of " + face.name(), e);
    }
  }

  /** Returns the pairs in the table of old, which needs no features (OpenType 1.9, "kern"). */
  private static byte[] kerning(
      FontFace face, int unitsPerEm, SortedMap<Integer, Integer> numbers) {
    SortedMap<Integer, Integer> values = new TreeMap<>();
    for (int left : KERNED.codePoints().toArray()) {
      for (int right : KERNED.codePoints().toArray()) {
        List<ShapedText.Glyph> pair =
            face.shape(Character.toString(left) + Character.toString(right)).glyphs();
        if (pair.size() == 2) {
          double kern = pair.get(0).advance() - face.glyphAdvance(pair.get(0).id());
          long units = Math.round(kern * unitsPerEm);
          int first = numbers.getOrDefault(pair.get(0).id(), 0);
          int second = numbers.getOrDefault(pair.get(1).id(), 0);
          if (units != 0 && first != 0 && second != 0) {
            values.put((first << 16) | second, (int) units);
          }
        }
      }
    }
    int pairs = values.size();
    int power = Math.max(1, Integer.highestOneBit(pairs));
    ByteBuffer table = ByteBuffer.allocate(18 + 6 * pairs);
    table.putShort((short) 0).putShort((short) 1);
    table.putShort((short) 0).putShort((short) (14 + 6 * pairs)).putShort((short) 1);
    table.putShort((short) pairs).putShort((short) (6 * power));
    table.putShort((short) Integer.numberOfTrailingZeros(power));
    table.putShort((short) (6 * (pairs - power)));
    values.forEach((pair, value) -> table.putInt(pair).putShort(value.shortValue()));
    return table.array();
  }

  /** Returns what the authors of a font say of their rights. */
  static String notice(byte[] font) {
    try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      return notice(parsed);
    } catch (IOException e) {
      throw new UncheckedIOException("names of a font", e);
    }
  }

  private static String notice(TrueTypeFont font) throws IOException {
    return Optional.ofNullable(font.getNaming().getName(0, WINDOWS, UNICODE, ENGLISH)).orElse("");
  }

  static byte[] names(String notice, String family, String style) {
    String full = family + " " + style;
    SortedMap<Integer, String> names = new TreeMap<>();
    names.put(0, notice);
    names.put(1, family);
    names.put(2, style);
    names.put(3, full);
    names.put(4, full);
    names.put(6, full.replace(" ", ""));
    names.put(13, "This Font Software is licensed under the SIL Open Font License, Version 1.1.");
    names.put(14, "https://openfontlicense.org");
    List<byte[]> texts = new ArrayList<>();
    int storage = 6 + 12 * names.size();
    int length = names.values().stream().mapToInt(text -> 2 * text.length()).sum();
    ByteBuffer table = ByteBuffer.allocate(storage + length);
    table.putShort((short) 0).putShort((short) names.size()).putShort((short) storage);
    int offset = 0;
    for (var entry : names.entrySet()) {
      byte[] text = entry.getValue().getBytes(StandardCharsets.UTF_16BE);
      table.putShort((short) WINDOWS).putShort((short) UNICODE).putShort((short) ENGLISH);
      table.putShort(entry.getKey().shortValue()).putShort((short) text.length);
      table.putShort((short) offset);
      texts.add(text);
      offset += text.length;
    }
    texts.forEach(table::put);
    return table.array();
  }
}
