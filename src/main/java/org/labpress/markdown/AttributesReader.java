package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;

/** Reads {@code {#id .class key=value -}}. */
final class AttributesReader {
  private static final Pattern ITEM =
      Pattern.compile(
          "#(?<id>[\\p{L}\\p{N}][\\p{L}\\p{N}_:.-]*+)"
              + "|\\.(?<class>[\\p{L}\\p{N}_-][\\p{L}\\p{N}_:-]*+)"
              + "|(?<key>[\\p{L}_][\\p{L}\\p{N}_:.-]*+)=(?:"
              + "\"(?<double>[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\""
              + "|'(?<single>[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+)'"
              + "|(?<bare>(?:[^\\s\"'{}=<>`%]|%(?!%))++))"
              + "|(?<minus>-)",
          Pattern.DOTALL);
  private static final Pattern ESCAPED_QUOTE = Pattern.compile("\\\\([\"'\\\\])");

  private AttributesReader() {}

  /**
   * What was read.
   *
   * @param end offset after the closing brace
   */
  record Found(Attributes attributes, int end) {}

  /**
   * Returns the attributes that begin at an opening brace, or empty if this is no attribute list.
   */
  static Optional<Found> read(CharSequence text, int brace) {
    if (brace >= text.length() || text.charAt(brace) != '{') {
      return Optional.empty();
    }
    Optional<String> id = Optional.empty();
    List<String> classes = new ArrayList<>();
    TreeMap<String, String> values = new TreeMap<>();
    Matcher item = ITEM.matcher(text);
    int at = skipSpace(text, brace + 1);
    boolean separated = true;
    while (at < text.length() && text.charAt(at) != '}') {
      item.region(at, text.length());
      if (!separated || !item.lookingAt()) {
        return Optional.empty();
      }
      if (item.group("id") != null) {
        id = Optional.of(item.group("id"));
      } else if (item.group("class") != null) {
        classes.add(item.group("class"));
      } else if (item.group("minus") != null) {
        classes.add("unnumbered");
      } else {
        values.put(item.group("key"), value(item));
      }
      at = skipSpace(text, item.end());
      separated = at > item.end();
    }
    if (at >= text.length()) {
      return Optional.empty();
    }
    return Optional.of(new Found(new Attributes(id, classes, values), at + 1));
  }

  private static String value(Matcher item) {
    String bare = item.group("bare");
    if (bare != null) {
      return bare;
    }
    String quoted = item.group("double") != null ? item.group("double") : item.group("single");
    return ESCAPED_QUOTE.matcher(quoted).replaceAll("$1");
  }

  private static int skipSpace(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
