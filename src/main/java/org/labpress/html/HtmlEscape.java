package org.labpress.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text made safe for the place in HTML or SVG it goes to. */
public final class HtmlEscape {
  private static final char REPLACEMENT = '\uFFFD';

  // The set of cmark's houdini_escape_href: reserved and unreserved characters of RFC 3986 without
  // brackets, and the percent sign, since a destination may be encoded already.
  private static final String URL_SAFE = "-_.+!*'(),%#@?=;:/&$~";

  private HtmlEscape() {}

  /**
   * Returns the text for element content or a double-quoted attribute value: {@code & < > "} as
   * entities; characters that neither HTML nor XML allows become U+FFFD.
   */
  public static String text(String text) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, plain);
    for (int at = plain; at < text.length(); ) {
      int point = text.codePointAt(at);
      append(escaped, point);
      at += Character.charCount(point);
    }
    return escaped.toString();
  }

  /** Whether a character stays as it is, which is quickly told of most. */
  private static boolean isPlain(char c) {
    return c < 0x7F
        ? (c >= ' ' && c != '&' && c != '<' && c != '>' && c != '"') || c == '\n'
        : c >= 0xA0 && c < Character.MIN_SURROGATE;
  }

  private static void append(StringBuilder escaped, int point) {
    switch (point) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      default -> {
        if (isForbidden(point)) {
          escaped.append(REPLACEMENT);
        } else {
          escaped.appendCodePoint(point);
        }
      }
    }
  }

  /** HTML Standard, 13.2.3.5: surrogates, noncharacters, controls other than white space. */
  private static boolean isForbidden(int point) {
    boolean control =
        (point < 0x20 && point != '\t' && point != '\n' && point != '\r')
            || (point >= 0x7F && point <= 0x9F);
    boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    boolean nonCharacter = (point >= 0xFDD0 && point <= 0xFDEF) || (point & 0xFFFE) == 0xFFFE;
    return control || surrogate || nonCharacter;
  }

  /**
   * Returns the destination of a link with every character that a URL may not hold percent-encoded
   * as UTF-8; percent signs are kept. The result still has to go through {@link #text}.
   */
  public static String url(String destination) {
    StringBuilder encoded = new StringBuilder(destination.length() + 16);
    for (byte octet : destination.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean kept =
          c < 0x80
              && ((c >= '0' && c <= '9')
                  || (c >= 'A' && c <= 'Z')
                  || (c >= 'a' && c <= 'z')
                  || URL_SAFE.indexOf(c) >= 0);
      if (kept) {
        encoded.append(c);
      } else {
        encoded.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}
