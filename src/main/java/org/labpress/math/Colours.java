package org.labpress.math;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours as authors write them: names of LaTeX and CSS, and hexadecimal digits. */
final class Colours {
  private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})");

  /** Names of LaTeX's xcolor and of CSS (CSS Color Module Level 4, section 6.1), in lower case. */
  private static final Map<String, Integer> NAMED = new TreeMap<>();

  static {
    for (String[] row : Symbols.rows("colours.txt")) {
      NAMED.put(row[0], Integer.parseInt(row[1], 16));
    }
  }

  private Colours() {}

  static Set<String> names() {
    return new TreeSet<>(NAMED.keySet());
  }

  /**
   * Returns the colour as {@code 0xRRGGBB}; empty if the text is none.
   *
   * @param model of xcolor: {@code HTML}, {@code rgb}, {@code RGB}, {@code gray}; empty for a name
   */
  static OptionalInt rgb(String model, String text) {
    String value = text.strip();
    return switch (model) {
      case "HTML" -> hex(value);
      case "rgb" -> parts(value, 3, 1);
      case "RGB" -> parts(value, 3, 255);
      case "gray" -> parts(value, 1, 1);
      case "" -> named(value);
      default -> OptionalInt.empty();
    };
  }

  private static OptionalInt named(String value) {
    Integer known = NAMED.get(value.toLowerCase(Locale.ROOT));
    if (known != null) {
      return OptionalInt.of(known);
    }
    return value.startsWith("#") ? hex(value) : OptionalInt.empty();
  }

  private static OptionalInt hex(String value) {
    Matcher matcher = HEX.matcher(value);
    if (!matcher.matches()) {
      return OptionalInt.empty();
    }
    String digits = matcher.group(1);
    if (digits.length() == 3) {
      digits = digits.replaceAll("(.)", "$1$1");
    }
    return OptionalInt.of(Integer.parseInt(digits, 16));
  }

  private static OptionalInt parts(String value, int count, double most) {
    String[] parts = value.split(",", -1);
    if (parts.length != count) {
      return OptionalInt.empty();
    }
    int rgb = 0;
    for (int i = 0; i < 3; i++) {
      String part = parts[count == 1 ? 0 : i].strip();
      if (!part.matches("\\d{1,3}(\\.\\d{0,6})?|\\.\\d{1,6}")) {
        return OptionalInt.empty();
      }
      double share = Math.min(1, Double.parseDouble(part) / most);
      rgb = rgb << 8 | (int) Math.round(255 * share);
    }
    return OptionalInt.of(rgb);
  }
}
