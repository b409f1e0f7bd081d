package org.labpress.pass;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The destination of a link or image, taken apart (RFC 3986, 3).
 *
 * @param scheme lower case, without the colon; {@code //host/path} has the scheme {@code https}
 * @param path percent escapes decoded; empty for a place on the same page
 * @param fragment percent escapes decoded, without {@code #}; empty if there is none
 */
record Destination(Optional<String> scheme, String path, String fragment) {

  static Destination parse(String written) {
    String trimmed = written.strip();
    if (trimmed.startsWith("//")) {
      return new Destination(Optional.of("https"), trimmed, "");
    }
    int colon = trimmed.indexOf(':');
    if (colon > 0 && isScheme(trimmed.substring(0, colon))) {
      String scheme = trimmed.substring(0, colon).toLowerCase(Locale.ROOT);
      return new Destination(Optional.of(scheme), trimmed, "");
    }
    int hash = trimmed.indexOf('#');
    String path = hash < 0 ? trimmed : trimmed.substring(0, hash);
    String fragment = hash < 0 ? "" : trimmed.substring(hash + 1);
    int query = path.indexOf('?');
    return new Destination(
        Optional.empty(), decode(query < 0 ? path : path.substring(0, query)), decode(fragment));
  }

  /**
   * Whether the text is a scheme. Browsers drop control characters and spaces from a scheme, so a
   * text with such characters is taken for one too: it must not pass as a path.
   */
  private static boolean isScheme(String text) {
    String visible = text.replaceAll("[\\p{Cntrl}\\s]", "");
    return visible.matches("[A-Za-z][A-Za-z0-9+.-]*");
  }

  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
      if (low < 0) {
        decoded.write(bytes[i]);
      } else {
        decoded.write(high * 16 + low);
        i += 2;
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }
}
