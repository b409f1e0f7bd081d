package org.labpress.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code @key}. A key is made of letters, digits, underscores and single marks between them,
 * or is an address of the web; what follows a sentence is not part of it.
 */
final class CitationKey {
  private static final Pattern KEY =
      Pattern.compile(
          "(?<suppress>-?)@(?:\\{(?<odd>[^{}\\n]++)\\}"
              + "|(?<url>https?://[^\\s\\[\\]{}<>\",;]{0,400}[\\p{L}\\p{N}/_])"
              + "|(?<plain>[\\p{L}\\p{N}_]++(?:[:.#%&+?~/-][\\p{L}\\p{N}_]++)*+))");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:[Ff]ig|[Tt]bl|[Tt]ab|[Ee]q|[Ss]ec|[Ll]st|[Tt]hm|[Ll]em|[Cc]or|[Pp]rp|[Cc]nj|[Dd]ef"
              + "|[Ee]xm|[Ee]xr|[Hh]yp|[Aa]lg|[Rr]em|[Ss]ol)[:-].+");

  private CitationKey() {}

  /**
   * A key and where it stands.
   *
   * @param start offset of the {@code @}, or of the minus before it
   */
  record Found(String key, boolean suppressAuthor, int start, int end) {
    /** Returns whether the key is the label of a figure, table, section and so on. */
    boolean isLabel() {
      return LABEL.matcher(key).matches();
    }

    /** Returns the label that the key means: {@code Fig-x} is {@code fig-x}. */
    String label() {
      return key.substring(0, 1).toLowerCase(Locale.ROOT) + key.substring(1);
    }
  }

  /** Returns the key that begins at an offset, at {@code @} or at a minus before it. */
  static Optional<Found> at(CharSequence text, int start) {
    Matcher matcher = KEY.matcher(text).region(start, text.length());
    if (!matcher.lookingAt() || !isWordStart(text, start)) {
      return Optional.empty();
    }
    String odd = matcher.group("odd");
    String url = matcher.group("url");
    String key = odd != null ? odd.strip() : url != null ? url : matcher.group("plain");
    boolean suppress = !matcher.group("suppress").isEmpty();
    return key.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(key, suppress, start, matcher.end()));
  }

  /** Returns the first key in a range, or empty. */
  static Optional<Found> first(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '@' && (i == 0 || text.charAt(i - 1) != '\\')) {
        boolean minus = i > from && text.charAt(i - 1) == '-';
        Optional<Found> found = at(text, minus ? i - 1 : i);
        if (found.isPresent() && found.get().end() <= to) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** An {@code @} within a word belongs to an address: {@code me@x.org}, {@code x.org/@me}. */
  private static boolean isWordStart(CharSequence text, int start) {
    return start == 0
        || !(Character.isLetterOrDigit(text.charAt(start - 1))
            || "/.=&+%@#".indexOf(text.charAt(start - 1)) >= 0);
  }
}
