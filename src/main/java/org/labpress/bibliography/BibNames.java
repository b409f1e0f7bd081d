package org.labpress.bibliography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.labpress.bibliography.csl.Name;
import org.labpress.bibliography.csl.Names;

/**
 * Reads the names of BibTeX: {@code First von Last}, {@code von Last, First} and {@code von Last,
 * Jr, First}, joined by {@code and}; and BibLaTeX's {@code family=…, given=…}.
 *
 * <p>The von part is the words with a small first letter; what stands in braces has no case and
 * counts as capital (Patashnik, "BibTeXing", 1988, section 4; Markey, "Tame the BeaST", 2009,
 * section 11).
 */
final class BibNames {
  /** Names of one entry; collaborations have some thousands. */
  private static final int MOST_NAMES = 10_000;

  private final Function<String, String> decode;

  private BibNames(Function<String, String> decode) {
    this.decode = decode;
  }

  /**
   * Reads the names of a field.
   *
   * @param decode gives the text of TeX
   */
  static Names read(String tex, Function<String, String> decode) {
    return new BibNames(decode).names(tex);
  }

  private Names names(String tex) {
    List<Name> names = new ArrayList<>();
    boolean others = false;
    for (List<String> words : split(words(tex), "and")) {
      String joined = String.join(" ", words);
      if (words.size() == 1 && joined.equalsIgnoreCase("others")) {
        others = true;
      } else if (!joined.replace(',', ' ').isBlank() && names.size() < MOST_NAMES) {
        names.add(name(joined, words));
      }
    }
    return new Names(names, others);
  }

  private Name name(String joined, List<String> words) {
    if (words.size() == 1 && isGroup(joined)) {
      return Name.literal(decode.apply(joined));
    }
    List<String> parts = commaParts(joined);
    if (parts.stream().anyMatch(part -> part.matches("(?:family|given)(?:-i)?\\s*=.*"))) {
      return keyed(parts);
    }
    return switch (parts.size()) {
      case 1 ->
          joined.contains(",") && !parts.get(0).equals(joined)
              ? vonLast(words(parts.get(0)), "", "")
              : firstVonLast(words);
      case 2 -> vonLast(words(parts.get(0)), parts.get(1), "");
      default -> {
        String given = String.join(", ", parts.subList(2, parts.size()));
        yield vonLast(words(parts.get(0)), given, parts.get(1));
      }
    };
  }

  private Name firstVonLast(List<String> words) {
    int last = words.size() - 1;
    int vonStart = -1;
    int vonEnd = -1;
    for (int i = 0; i < last; i++) {
      if (isSmall(words.get(i))) {
        vonStart = vonStart < 0 ? i : vonStart;
        vonEnd = i + 1;
      }
    }
    int given = vonStart < 0 ? last : vonStart;
    int family = vonStart < 0 ? last : vonEnd;
    return name(
        words.subList(0, given), words.subList(given, family), words.subList(family, last + 1), "");
  }

  private Name vonLast(List<String> words, String given, String suffix) {
    int family = 0;
    for (int i = 0; i < words.size() - 1; i++) {
      if (isSmall(words.get(i))) {
        family = i + 1;
      }
    }
    return name(
        words(given), words.subList(0, family), words.subList(family, words.size()), suffix);
  }

  private Name name(List<String> given, List<String> von, List<String> family, String suffix) {
    String behind = decode.apply(suffix.strip());
    // American usage has a comma before Jr., none before III.
    boolean comma = behind.matches("(?i)[jsd]r\\.?");
    return new Name(
        text(given), "", text(von), text(family), comma ? ", " + behind : behind, false);
  }

  private Name keyed(List<String> parts) {
    Map<String, String> values = new HashMap<>();
    for (String part : parts) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        String value = decode.apply(part.substring(equals + 1).strip());
        values.put(part.substring(0, equals).strip().toLowerCase(Locale.ROOT), value);
      }
    }
    return new Name(
        values.getOrDefault("given", ""),
        "",
        values.getOrDefault("prefix", ""),
        values.getOrDefault("family", ""),
        values.getOrDefault("suffix", ""),
        false);
  }

  private String text(List<String> words) {
    return decode.apply(String.join(" ", words)).strip();
  }

  private static boolean isGroup(String word) {
    return word.startsWith("{") && !word.startsWith("{\\") && closing(word, 0) == word.length() - 1;
  }

  /** Whether the first letter outside braces is small; a letter made by a command counts. */
  private static boolean isSmall(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '{' && !word.startsWith("{\\", i)) {
        i = Math.max(i, closing(word, i));
      } else if (c == '\\') {
        return isSmallCommand(word, i + 1);
      } else if (Character.isLetter(word.codePointAt(i))) {
        return Character.isLowerCase(word.codePointAt(i));
      }
    }
    return false;
  }

  private static boolean isSmallCommand(String word, int from) {
    int end = from;
    while (end < word.length() && Character.isLetter(word.charAt(end))) {
      end++;
    }
    String command = word.substring(from, end);
    if (!command.isEmpty() && !TexSymbols.isAccent(command)) {
      return Character.isLowerCase(command.charAt(0));
    }
    for (int i = Math.max(end, from + 1); i < word.length(); i++) {
      if (Character.isLetter(word.charAt(i))) {
        return Character.isLowerCase(word.charAt(i));
      }
    }
    return false;
  }

  private static int closing(String word, int open) {
    int depth = 0;
    for (int i = open; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Splits at white space and ties outside braces. */
  private static List<String> words(String tex) {
    return pieces(tex, " \t\r\n~");
  }

  private static List<String> commaParts(String tex) {
    return pieces(tex, ",").stream().map(String::strip).toList();
  }

  private static List<String> pieces(String tex, String marks) {
    List<String> pieces = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && marks.indexOf(c) >= 0) {
        add(tex.substring(start, i), pieces);
        start = i + 1;
      }
    }
    add(tex.substring(Math.min(start, tex.length())), pieces);
    return pieces;
  }

  private static void add(String piece, List<String> pieces) {
    if (!piece.isBlank()) {
      pieces.add(piece);
    }
  }

  private static List<List<String>> split(List<String> words, String separator) {
    List<List<String>> parts = new ArrayList<>();
    parts.add(new ArrayList<>());
    for (String word : words) {
      if (word.equalsIgnoreCase(separator)) {
        parts.add(new ArrayList<>());
      } else {
        parts.get(parts.size() - 1).add(word);
      }
    }
    return parts;
  }
}
