package org.labpress.lint;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds which characters of decoded text came from which characters of its source: escapes,
 * entities and typographic signs are longer in the source than in the text, comments stand only in
 * the source.
 */
final class SourceAlignment {
  /** Longest name of an HTML entity is 31 characters, plus the ampersand and the semicolon. */
  private static final int LONGEST_ENTITY = 33;

  private final String text;
  private final String source;
  private final int textOffset;
  private final int sourceOffset;
  private final List<Segment> segments = new ArrayList<>();
  private int at;
  private int from;
  private int runStart;

  private SourceAlignment(String text, int textOffset, String source, int sourceOffset) {
    this.text = text;
    this.source = source;
    this.textOffset = textOffset;
    this.sourceOffset = sourceOffset;
  }

  /**
   * Returns segments that cover the text. Where the two cannot be brought together, the rest is one
   * segment of kind ENTITY.
   *
   * @param textOffset where the text starts in its block
   * @param sourceOffset where the source starts in its file
   */
  static List<Segment> align(String text, int textOffset, String source, int sourceOffset) {
    SourceAlignment alignment = new SourceAlignment(text, textOffset, source, sourceOffset);
    alignment.run();
    return alignment.segments;
  }

  private void run() {
    while (at < text.length()) {
      if (startsDecoded()) {
        continue;
      }
      if (from < source.length() && source.charAt(from) == text.charAt(at)) {
        at++;
        from++;
        continue;
      }
      endRun();
      int comment = source.startsWith("<!--", from) ? source.indexOf("-->", from + 4) : -1;
      if (comment >= 0) {
        from = comment + 3;
        runStart = at;
        continue;
      }
      if (!skipTo()) {
        add(at, text.length(), from, source.length(), Segment.Kind.ENTITY);
        return;
      }
    }
    endRun();
  }

  /** Reads an escape or entity, if one stands here. */
  private boolean startsDecoded() {
    if (from >= source.length()) {
      return false;
    }
    char c = source.charAt(from);
    boolean escape =
        c == '\\'
            && from + 1 < source.length()
            && source.charAt(from + 1) == text.charAt(at)
            && isPunctuation(text.charAt(at));
    if (escape) {
      decoded(1, 2);
      return true;
    }
    int end = c == '&' ? source.indexOf(';', from) : -1;
    if (end < 0
        || end - from >= LONGEST_ENTITY
        || text.startsWith(source.substring(from, end + 1), at)) {
      return false;
    }
    int taken = Character.charCount(text.codePointAt(at));
    decoded(taken, end + 1 - from);
    return true;
  }

  private void decoded(int taken, int length) {
    endRun();
    add(at, at + taken, from, from + length, Segment.Kind.ENTITY);
    at += taken;
    from += length;
    runStart = at;
  }

  /**
   * Finds the next place at which text and source agree again, within a few characters: one sign
   * for several characters, two for one entity, or characters that have no text.
   */
  private boolean skipTo() {
    for (int distance = 1; distance <= 8; distance++) {
      for (int inText : new int[] {1, 2, 0}) {
        if (agrees(at + inText, from + distance, inText == 0 ? 3 : inText)) {
          if (inText > 0) {
            add(at, at + inText, from, from + distance, Segment.Kind.ENTITY);
          }
          at += inText;
          from += distance;
          runStart = at;
          return true;
        }
      }
    }
    return false;
  }

  /** Whether some characters are the same from here, or both end here. */
  private boolean agrees(int inText, int inSource, int characters) {
    if (inText > text.length() || inSource > source.length()) {
      return false;
    }
    if (inText == text.length()) {
      return inSource == source.length();
    }
    String rest = text.substring(inText, Math.min(text.length(), inText + characters));
    return source.startsWith(rest, inSource);
  }

  private void endRun() {
    if (runStart < at) {
      add(runStart, at, from - (at - runStart), from, Segment.Kind.VERBATIM);
    }
    runStart = at;
  }

  private void add(int start, int end, int sourceStart, int sourceEnd, Segment.Kind kind) {
    segments.add(
        new Segment(
            textOffset + start,
            end - start,
            sourceOffset + sourceStart,
            sourceEnd - sourceStart,
            kind));
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
  }
}
