package org.labpress.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.LineScanner;
import org.labpress.document.ListMarker.Delimiter;
import org.labpress.document.ListMarker.Style;

/**
 * Pandoc's markers of ordered lists that CommonMark does not know: {@code #.}, {@code a.}, {@code
 * A)}, {@code (1)}, {@code iv.}, {@code (@)} and {@code (@name)}. The parser sees digits in their
 * place, as wide as they are, and the converter asks here what they were.
 */
final class FancyMarkers {
  private static final Pattern MARKER =
      Pattern.compile(
          "(\\(?)(?:#|@([\\p{L}\\p{N}_-]{0,100})|(\\d{1,9})|([ivxlcdmIVXLCDM]{1,10}|[A-Za-z]))([.)])");

  /** Digits of a number in CommonMark. */
  private static final int MOST_DIGITS = 9;

  private final PreparedText text;
  private final Map<Integer, Marker> markers;

  private FancyMarkers(PreparedText text, Map<Integer, Marker> markers) {
    this.text = text;
    this.markers = markers;
  }

  /**
   * A marker as written.
   *
   * @param sign letters or digits; empty for {@code #} and {@code @}
   * @param number of an example, counted through the page
   */
  record Marker(String sign, Delimiter delimiter, Optional<Integer> number) {
    /** Returns the style, which for some letters depends on the item before. */
    Style style(Optional<Style> before) {
      if (sign.isEmpty() || Character.isDigit(sign.charAt(0))) {
        return Style.DECIMAL;
      }
      boolean upper = Character.isUpperCase(sign.charAt(0));
      Style alpha = upper ? Style.UPPER_ALPHA : Style.LOWER_ALPHA;
      Style roman = upper ? Style.UPPER_ROMAN : Style.LOWER_ROMAN;
      if (before.isPresent() && (before.get() == alpha || before.get() == roman)) {
        return sign.length() == 1 || before.get() == roman ? before.get() : roman;
      }
      return sign.length() > 1 || sign.equalsIgnoreCase("i") ? roman : alpha;
    }

    int start(Style style) {
      if (number.isPresent()) {
        return number.get();
      }
      return switch (style) {
        case DECIMAL -> sign.isEmpty() ? 1 : Integer.parseInt(sign);
        case LOWER_ALPHA, UPPER_ALPHA -> Character.toLowerCase(sign.charAt(0)) - 'a' + 1;
        case LOWER_ROMAN, UPPER_ROMAN -> roman(sign.toLowerCase(Locale.ROOT));
      };
    }

    private static int roman(String sign) {
      int sum = 0;
      int before = 0;
      for (int i = sign.length() - 1; i >= 0; i--) {
        int value =
            switch (sign.charAt(i)) {
              case 'i' -> 1;
              case 'v' -> 5;
              case 'x' -> 10;
              case 'l' -> 50;
              case 'c' -> 100;
              case 'd' -> 500;
              default -> 1000;
            };
        sum += value < before ? -value : value;
        before = Math.max(before, value);
      }
      return Math.max(1, sum);
    }
  }

  /** Returns a text as it is. */
  static FancyMarkers none(PreparedText text) {
    return new FancyMarkers(text, Map.of());
  }

  /** Returns the text with digits for the markers. */
  static FancyMarkers in(PreparedText prepared, PageNotes notes) {
    String text = prepared.text();
    LineScanner scanner = new LineScanner(text, Integer.MAX_VALUE);
    PreparedText.Builder builder = new PreparedText.Builder(prepared.file(), prepared.startOf(0));
    Map<Integer, Marker> markers = new HashMap<>();
    int copied = 0;
    int shift = 0;
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      scanner.next(start, end);
      int at = scanner.fancyMarker();
      Matcher marker = MARKER.matcher(text);
      if (at >= 0 && marker.region(at, end).lookingAt()) {
        builder.append(prepared, copied, at);
        markers.put(at + shift, marker(marker, notes));
        int width = marker.end() - at;
        int digits = Math.min(width - 1, MOST_DIGITS);
        for (int i = 0; i < digits; i++) {
          int last =
              i == digits - 1 ? prepared.endOf(marker.end() - 1) : prepared.endOf(at + i + 1);
          builder.add(i == digits - 1 ? '1' : '0', prepared.startOf(at + i), last);
        }
        copied = marker.end() - 1;
        shift += digits + 1 - width;
      }
      start = end + 1;
    }
    if (markers.isEmpty()) {
      return new FancyMarkers(prepared, markers);
    }
    builder.append(prepared, copied, text.length());
    return new FancyMarkers(builder.build(), markers);
  }

  private static Marker marker(Matcher found, PageNotes notes) {
    boolean open = !found.group(1).isEmpty();
    boolean paren = found.group(5).equals(")");
    Delimiter delimiter = open ? Delimiter.PARENS : paren ? Delimiter.PAREN : Delimiter.PERIOD;
    if (found.group(2) != null) {
      return new Marker("", delimiter, Optional.of(notes.nextExample(found.group(2))));
    }
    String sign = found.group(3) != null ? found.group(3) : found.group(4);
    return new Marker(sign == null ? "" : sign, delimiter, Optional.empty());
  }

  /** Returns what the parser shall see. */
  PreparedText text() {
    return text;
  }

  /** Returns the marker that stands at an offset of {@link #text()}. */
  Optional<Marker> at(int offset) {
    return Optional.ofNullable(markers.get(offset));
  }
}
