package org.labpress.math;

import java.util.Locale;

/** Markup of one formula in the making. */
final class MathMlElement {
  private final StringBuilder markup = new StringBuilder();

  /** Opens an element; its attributes are names and values by turns, left out where empty. */
  MathMlElement open(String name, String... attributes) {
    markup.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        markup.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1]);
        markup.append('"');
      }
    }
    markup.append('>');
    return this;
  }

  MathMlElement close(String name) {
    markup.append("</").append(name).append('>');
    return this;
  }

  /** Writes an element that holds text; blanks at its ends would not count, so they are kept. */
  MathMlElement token(String name, String text, String... attributes) {
    open(name, attributes);
    String kept = text;
    if (kept.startsWith(" ")) {
      kept = "\u00A0" + kept.substring(1);
    }
    if (kept.endsWith(" ")) {
      kept = kept.substring(0, kept.length() - 1) + "\u00A0";
    }
    escape(kept);
    return close(name);
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> markup.append("&amp;");
        case '<' -> markup.append("&lt;");
        case '>' -> markup.append("&gt;");
        case '"' -> markup.append("&quot;");
        default -> markup.append(Character.isISOControl(c) && !isBlank(c) ? '\uFFFD' : c);
      }
    }
  }

  private static boolean isBlank(char c) {
    return c == '\n' || c == '\t' || c == '\r';
  }

  /** Returns a length in em, without needless zeros. */
  static String em(double length) {
    if (length == 0) {
      return "0";
    }
    String text = String.format(Locale.ROOT, "%.4f", length);
    return text.replaceFirst("\\.?0+$", "") + "em";
  }

  @Override
  public String toString() {
    return markup.toString();
  }
}
