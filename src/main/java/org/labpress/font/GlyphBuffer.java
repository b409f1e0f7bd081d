package org.labpress.font;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Glyphs in the making, each with the characters it stands for. */
final class GlyphBuffer {
  /** A long word in a font with many rules takes some ten thousand. */
  private static final int MOST_STEPS = 200_000;

  private final List<Integer> glyphs = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  private int steps;

  /** Counts a step of the work on this text, and returns whether there may be more. */
  boolean mayGoOn() {
    return ++steps < MOST_STEPS;
  }

  void add(int glyph, String text) {
    glyphs.add(glyph);
    texts.add(text);
  }

  int size() {
    return glyphs.size();
  }

  int glyph(int at) {
    return glyphs.get(at);
  }

  String text(int at) {
    return texts.get(at);
  }

  int[] glyphs() {
    return glyphs.stream().mapToInt(Integer::intValue).toArray();
  }

  void replace(int at, int glyph) {
    glyphs.set(at, glyph);
  }

  /**
   * Puts one glyph in place of several.
   *
   * @param places ascending; the first one stays, what lies between the others too
   */
  void join(List<Integer> places, int glyph) {
    String text = places.stream().map(texts::get).collect(Collectors.joining());
    glyphs.set(places.get(0), glyph);
    texts.set(places.get(0), text);
    for (int i = places.size() - 1; i > 0; i--) {
      glyphs.remove((int) places.get(i));
      texts.remove((int) places.get(i));
    }
  }

  /** Returns the next place whose glyph is not skipped, or -1. */
  int next(int at, IntPredicate skipped) {
    int next = at + 1;
    while (next < glyphs.size() && skipped.test(glyphs.get(next))) {
      next++;
    }
    return next < glyphs.size() ? next : -1;
  }

  /** Returns the place before whose glyph is not skipped, or -1. */
  int previous(int at, IntPredicate skipped) {
    int previous = at - 1;
    while (previous >= 0 && skipped.test(glyphs.get(previous))) {
      previous--;
    }
    return previous;
  }
}
