package org.labpress.html;

import java.util.List;
import org.labpress.drawing.Path;

/**
 * Path data and texts of SVG. Steps are written relative to the one before, in whole hundredths of
 * a point, so that they are short and rounding cannot add up.
 */
final class SvgPath implements Path.SegmentVisitor<SvgPath> {
  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder data;
  private boolean begun;
  private long x;
  private long y;
  private long startX;
  private long startY;

  private SvgPath(StringBuilder data) {
    this.data = data;
  }

  /** Returns the data of several paths as one. */
  static String of(List<Path> paths) {
    StringBuilder data = new StringBuilder();
    append(data, paths);
    return data.toString();
  }

  /** Appends the data of several paths as one, after a character that is no digit. */
  static void append(StringBuilder data, List<Path> paths) {
    SvgPath path = new SvgPath(data);
    for (Path next : paths) {
      for (Path.Segment segment : next.segments()) {
        segment.accept(path);
      }
    }
  }

  /** Returns a number with at most two decimals. */
  static String number(double value) {
    StringBuilder number = new StringBuilder();
    hundredths(Math.round(value * 100), number);
    return number.toString();
  }

  /** Returns text for element content: escaped, without characters that turn the direction. */
  static String text(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      if (turns(plain.charAt(i))) {
        plain.setCharAt(i, REPLACEMENT);
      }
    }
    return HtmlEscape.text(plain.toString());
  }

  /** Unicode's explicit directional formatting characters (UAX 9, section 2). */
  private static boolean turns(char c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static void hundredths(long value, StringBuilder number) {
    long whole = Math.abs(value) / 100;
    long rest = Math.abs(value) % 100;
    if (value < 0) {
      number.append('-');
    }
    if (whole != 0 || rest == 0) {
      number.append(whole);
    }
    if (rest != 0) {
      number.append(rest < 10 ? ".0" : ".").append(rest % 10 == 0 ? rest / 10 : rest);
    }
  }

  @Override
  public SvgPath moveTo(Path.MoveTo segment) {
    boolean first = !begun;
    begun = true;
    long toX = Math.round(segment.x() * 100);
    long toY = Math.round(segment.y() * 100);
    data.append(first ? 'M' : 'm');
    append(first ? toX : toX - x);
    append(first ? toY : toY - y);
    x = toX;
    y = toY;
    startX = x;
    startY = y;
    return this;
  }

  @Override
  public SvgPath lineTo(Path.LineTo segment) {
    long dx = Math.round(segment.x() * 100) - x;
    long dy = Math.round(segment.y() * 100) - y;
    if (dy == 0) {
      data.append('h');
      append(dx);
    } else if (dx == 0) {
      data.append('v');
      append(dy);
    } else {
      data.append('l');
      append(dx);
      append(dy);
    }
    x += dx;
    y += dy;
    return this;
  }

  @Override
  public SvgPath curveTo(Path.CurveTo segment) {
    data.append('c');
    append(Math.round(segment.x1() * 100) - x);
    append(Math.round(segment.y1() * 100) - y);
    append(Math.round(segment.x2() * 100) - x);
    append(Math.round(segment.y2() * 100) - y);
    long toX = Math.round(segment.x() * 100);
    long toY = Math.round(segment.y() * 100);
    append(toX - x);
    append(toY - y);
    x = toX;
    y = toY;
    return this;
  }

  @Override
  public SvgPath close(Path.Close segment) {
    data.append('z');
    x = startX;
    y = startY;
    return this;
  }

  /** A sign separates by itself; only a digit or a point needs a space before it. */
  private void append(long value) {
    char last = data.charAt(data.length() - 1); // a letter at least
    boolean afterNumber = Character.isDigit(last);
    if (afterNumber && value >= 0) {
      data.append(' ');
    }
    hundredths(value, data);
  }
}
