package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds addresses in running text, as GitHub Flavored Markdown 0.29, 6.9 says: {@code www.}, {@code
 * http://}, {@code https://}, {@code ftp://} and mail addresses.
 */
final class Autolinks {
  private static final Pattern START =
      Pattern.compile(
          "(?<web>(?:https?://|ftp://|www\\.)[\\p{L}\\p{N}])|(?<at>@)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DOMAIN =
      Pattern.compile("[\\p{L}\\p{N}_-]++(?:\\.[\\p{L}\\p{N}_-]++)*+(?::\\d+)?+");
  private static final Pattern MAIL_DOMAIN =
      Pattern.compile("[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]++)++");

  private Autolinks() {}

  /**
   * An address in a text.
   *
   * @param destination with its scheme
   */
  record Found(int start, int end, String destination) {}

  static List<Found> in(String text) {
    if (text.indexOf("://") < 0
        && text.indexOf('@') < 0
        && !text.contains("ww.")
        && !text.contains("WW.")) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    Matcher start = START.matcher(text);
    int from = 0;
    while (start.find(from)) {
      int last = found.isEmpty() ? 0 : found.get(found.size() - 1).end();
      Found address =
          start.group("at") != null ? mail(text, start.start(), last) : web(text, start.start());
      if (address != null && address.start() >= last) {
        found.add(address);
        from = address.end();
      } else {
        from = start.start() + 1;
      }
    }
    return found;
  }

  private static @org.jspecify.annotations.Nullable Found web(String text, int start) {
    if (start > 0
        && !Character.isWhitespace(text.charAt(start - 1))
        && "*_~(\"'\u201C\u2018[".indexOf(text.charAt(start - 1)) < 0) {
      return null;
    }
    boolean bare = Character.toLowerCase(text.charAt(start)) == 'w';
    int host = bare ? start : text.indexOf("://", start) + 3;
    Matcher domain = DOMAIN.matcher(text).region(host, text.length());
    if (!domain.lookingAt() || (bare && domain.group().chars().filter(c -> c == '.').count() < 1)) {
      return null;
    }
    int end = host;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && text.charAt(end) != '<') {
      end++;
    }
    end = withoutPunctuation(text, start, end);
    String address = text.substring(start, end);
    return end <= host ? null : new Found(start, end, bare ? "http://" + address : address);
  }

  private static int withoutPunctuation(String text, int start, int end) {
    int opened = 0;
    int closed = 0;
    for (int i = start; i < end; i++) {
      opened += text.charAt(i) == '(' ? 1 : 0;
      closed += text.charAt(i) == ')' ? 1 : 0;
    }
    int at = end;
    while (at > start) {
      char c = text.charAt(at - 1);
      int entity = c == ';' ? entityStart(text, start, at) : -1;
      if (entity >= 0) {
        at = entity + 1;
      } else if (c == ')' && closed > opened) {
        closed--;
      } else if ("?!.,:;*_~'\"\u201D\u2019]".indexOf(c) < 0) {
        break;
      }
      at--;
    }
    return at;
  }

  /** Returns where something like an entity begins that ends here, or -1. */
  private static int entityStart(String text, int from, int end) {
    int i = end - 2;
    while (i > from && Character.isLetterOrDigit(text.charAt(i))) {
      i--;
    }
    return i > from && i < end - 2 && text.charAt(i) == '&' ? i : -1;
  }

  private static @org.jspecify.annotations.Nullable Found mail(String text, int at, int from) {
    int start = at;
    while (start > from && isMailCharacter(text.charAt(start - 1))) {
      start--;
    }
    Matcher domain = MAIL_DOMAIN.matcher(text).region(at + 1, text.length());
    if (start == at || !domain.lookingAt()) {
      return null;
    }
    char last = text.charAt(domain.end() - 1);
    if (last == '-' || last == '_') {
      return null;
    }
    return new Found(start, domain.end(), "mailto:" + text.substring(start, domain.end()));
  }

  private static boolean isMailCharacter(char c) {
    return (c < 128 && Character.isLetterOrDigit(c)) || ".-_+".indexOf(c) >= 0;
  }
}
