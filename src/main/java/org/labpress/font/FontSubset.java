package org.labpress.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font file with the outlines of some glyphs only, to be embedded in a document. */
public final class FontSubset {
  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "fpgm", "glyf", "hmtx");
  private static final int LETTERS = 6;

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

  static FontSubset of(byte[] font, String name, SortedSet<Integer> glyphs) {
    try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      TTFSubsetter subsetter = new TTFSubsetter(parsed, TABLES);
      subsetter.addGlyphIds(glyphs);
      Map<Integer, Integer> numbers = new TreeMap<>();
      subsetter.getGIDMap().forEach((now, before) -> numbers.put(before, now));
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      subsetter.writeToStream(file);
      return new FontSubset(file.toByteArray(), numbers, prefix(name, glyphs) + "+" + name);
    } catch (IOException e) {
      throw new UncheckedIOException("font subset of " + name, e);
    }
  }

  private static String prefix(String name, SortedSet<Integer> glyphs) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((name + glyphs).getBytes(StandardCharsets.UTF_8));
      StringBuilder prefix = new StringBuilder();
      for (int i = 0; i < LETTERS; i++) {
        prefix.append((char) ('A' + (hash[i] & 0xFF) % 26));
      }
      return prefix.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
