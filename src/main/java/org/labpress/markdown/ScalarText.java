package org.labpress.markdown;

import org.labpress.source.SourceFile;
import org.labpress.yaml.YamlScalar;

/**
 * Finds for each character of a YAML text the place from which it came: behind quotes, escapes,
 * folded lines and indentation.
 */
final class ScalarText {
  private ScalarText() {}

  /**
   * Returns the text with its places. A character that stands nowhere as such, because an escape
   * made it, has the place of what comes next.
   */
  static PreparedText of(YamlScalar scalar) {
    SourceFile file = scalar.span().file();
    String source = file.text();
    int at = scalar.span().start() + opening(scalar);
    int end = scalar.span().end();
    PreparedText.Builder builder = new PreparedText.Builder(file, Math.min(at, end));
    String text = scalar.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int found = Character.isWhitespace(c) ? Math.min(at, end) : indexOf(source, c, at, end);
      boolean stands = found < end && matches(source.charAt(found), c);
      int after = stands ? found + 1 : Math.min(found, end);
      if (c == '\n' && stands) {
        after = afterLineEnd(source, found, end);
      } else if (c == ' ' && stands && isLineEnd(source.charAt(found))) {
        after = afterFold(source, found, end);
      }
      builder.add(c == '\0' ? '\uFFFD' : c, Math.min(found, end), after);
      at = after;
    }
    return builder.build();
  }

  private static int opening(YamlScalar scalar) {
    return switch (scalar.quoting()) {
      case PLAIN -> 0;
      case SINGLE, DOUBLE -> 1;
      case LITERAL, FOLDED -> {
        String source = scalar.span().text();
        int line = 0;
        while (line < source.length() && !isLineEnd(source.charAt(line))) {
          line++;
        }
        yield afterLineEnd(source, line, source.length());
      }
    };
  }

  private static boolean matches(char source, char wanted) {
    return source == wanted || (Character.isWhitespace(wanted) && Character.isWhitespace(source));
  }

  /** Returns the place of a character behind indentation and backslashes, or where it would be. */
  private static int indexOf(String source, char wanted, int from, int end) {
    int at = from;
    while (at < end
        && source.charAt(at) != wanted
        && (Character.isWhitespace(source.charAt(at)) || source.charAt(at) == '\\')) {
      at++;
    }
    if (wanted == '\'' && at + 1 < end && source.startsWith("''", at)) {
      return at + 1;
    }
    return at < end && source.charAt(at) == wanted ? at : Math.min(from, end);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static int afterLineEnd(String source, int at, int end) {
    return source.startsWith("\r\n", at) ? Math.min(at + 2, end) : Math.min(at + 1, end);
  }

  private static int afterFold(String source, int from, int end) {
    int at = from;
    while (at < end && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
    return at;
  }
}
