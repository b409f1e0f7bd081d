package org.labpress.html;

import java.util.List;
import org.labpress.drawing.Path;

/**
 * Path data and texts of SVG. Steps are written relative to the one before, in whole hundredths of
 * a point, so that they are short and rounding cannot add up.
 */
final class SvgPath implements Path.SegmentVisitor<SvgPath> {
  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder data = new StringBuilder();
  private long x;
  private long y;
  private long startX;
  private long startY;

  private SvgPath() {}

  /** Returns the data of several paths as one. */
  static String of(List<Path> paths) {
    SvgPath path = new SvgPath();
    for (Path next : paths) {
      next.segments().forEach(segment -> segment.accept(path));
    }
    return path.data.toString();
  }

  /** Returns a number with at most two decimals. */
  static String number(double value) {
    return hundredths(Math.round(value * 100));
  }

  /** Returns text for element content: escaped, without characters that turn the direction. */
  static String text(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(point -> plain.appendCodePoint(turns(point) ? REPLACEMENT : point));
    return HtmlEscape.text(plain.toString());
  }

  /** Unicode's explicit directional formatting characters (UAX 9, section 2). */
  private static boolean turns(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }

  private static String hundredths(long value) {
    long whole = Math.abs(value) / 100;
    long rest = Math.abs(value) % 100;
    StringBuilder number = new StringBuilder(value < 0 ? "-" : "");
    if (whole != 0 || rest == 0) {
      number.append(whole);
    }
    if (rest != 0) {
      number.append('.').append(rest < 10 ? "0" : "").append(rest % 10 == 0 ? rest / 10 : rest);
    }
    return number.toString();
  }

  @Override
  public SvgPath moveTo(Path.MoveTo segment) {
    boolean first = data.length() == 0;
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
    char last = data.charAt(data.length() - 1);
    boolean afterNumber = Character.isDigit(last);
    if (afterNumber && value >= 0) {
      data.append(' ');
    }
    data.append(hundredths(value));
  }
}
