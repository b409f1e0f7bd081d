package org.labpress.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Where words may be broken.
 *
 * <p>The algorithm is Liang's ("Word Hy-phen-a-tion by Com-put-er", Stanford 1983) with the
 * patterns of TeX's hyph-utf8 package; American English also has the exceptions that TUGboat
 * collects. The files and their licences lie in {@code /hyphenation}.
 */
public final class Hyphenator {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char APOSTROPHE = '\u2019';

  /** French alone has a pattern of an apostrophe: no break before and after it. */
  private static final String ELISION = "'";

  private static final int SHORTEST_WORD = 5;
  private static final int LETTERS_BEFORE = 2;

  /** At least so many letters follow a hyphen: as in babel, the languages of LaTeX. */
  private static final int LETTERS_AFTER = 3;

  private static final int LETTERS_AFTER_IN_GERMAN_AND_SPANISH = 2;

  /** Regions whose English follows American spelling; all others are given British patterns. */
  private static final Set<String> AMERICAN = Set.of("", "US", "CA", "PH", "PR");

  private static final Hyphenator NONE = new Hyphenator(Map.of(), Map.of(), LETTERS_AFTER);

  /** Patterns are costly to read and never change, so each set is read once. */
  private static final Map<String, Hyphenator> READ = new ConcurrentHashMap<>();

  private final Map<String, byte[]> patterns;
  private final int longestPattern;
  private final Map<String, int[]> exceptions;
  private final int lettersAfter;

  private Hyphenator(
      Map<String, byte[]> patterns, Map<String, int[]> exceptions, int lettersAfter) {
    this.lettersAfter = lettersAfter;
    this.patterns = patterns;
    this.exceptions = exceptions;
    this.longestPattern = patterns.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * Returns the hyphenator of a language.
   *
   * @param tag BCP 47, in any case. English, German, French and Spanish are known; for any other
   *     language words are broken only at the soft hyphens that the author wrote
   */
  public static Hyphenator forLanguage(String tag) {
    Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
    return switch (locale.getLanguage()) {
      case "en" -> english(locale);
      case "de" -> patterns("de-1996", LETTERS_AFTER_IN_GERMAN_AND_SPANISH);
      case "es" -> patterns("es", LETTERS_AFTER_IN_GERMAN_AND_SPANISH);
      case "fr" -> patterns("fr", LETTERS_AFTER);
      default -> NONE;
    };
  }

  private static Hyphenator patterns(String language, int lettersAfter) {
    return READ.computeIfAbsent(
        language, name -> of(lines("hyph-" + name + ".pat.txt"), List.of(), lettersAfter));
  }

  private static Hyphenator english(Locale locale) {
    return AMERICAN.contains(locale.getCountry())
        ? READ.computeIfAbsent(
            "en-us",
            name -> {
              List<String> words = new ArrayList<>(lines("hyph-en-us.hyp.txt"));
              words.addAll(listOfTex("ushyphex.tex"));
              return of(lines("hyph-en-us.pat.txt"), words);
            })
        : READ.computeIfAbsent(
            "en-gb", name -> of(lines("hyph-en-gb.pat.txt"), lines("hyph-en-gb.hyp.txt")));
  }

  /**
   * Returns a hyphenator of given patterns.
   *
   * @param patterns such as {@code hy3ph}, in lower case; a full stop stands for the edge of a word
   * @param exceptions words with all their hyphens, such as {@code ta-ble}, in lower case
   */
  public static Hyphenator of(List<String> patterns, List<String> exceptions) {
    return of(patterns, exceptions, LETTERS_AFTER);
  }

  private static Hyphenator of(List<String> patterns, List<String> exceptions, int lettersAfter) {
    Map<String, byte[]> values = new HashMap<>(2 * patterns.size());
    for (String pattern : patterns) {
      values.put(letters(pattern), levels(pattern));
    }
    Map<String, int[]> words = new HashMap<>();
    for (String word : exceptions) {
      words.put(word.replace("-", ""), hyphens(word, lettersAfter));
    }
    return new Hyphenator(values, words, lettersAfter);
  }

  /**
   * Returns the offsets at which a hyphen may be inserted, ascending.
   *
   * <p>A word with soft hyphens is broken at these alone: the offset is that of the soft hyphen,
   * which itself is not printed. Otherwise each run of at least {@value #SHORTEST_WORD} letters is
   * broken, with at least {@value #LETTERS_BEFORE} letters before the hyphen and two or three after
   * it, as the language has it. Words with a digit, and runs with a capital after the first letter
   * (acronyms, {@code PyTorch}), are never broken.
   *
   * @param word a word with whatever punctuation clings to it
   */
  public int[] breaks(String word) {
    if (word.indexOf(SOFT_HYPHEN) >= 0) {
      return IntStream.range(1, word.length() - 1)
          .filter(i -> word.charAt(i) == SOFT_HYPHEN)
          .toArray();
    }
    if (patterns.isEmpty() || word.chars().anyMatch(Character::isDigit)) {
      return new int[0];
    }
    IntStream.Builder offsets = IntStream.builder();
    int end;
    for (int start = 0; start < word.length(); start = end + 1) {
      end = start;
      while (end < word.length()
          && (Character.isLetter(word.charAt(end)) || isElision(word, end))) {
        end++;
      }
      if (end - start >= SHORTEST_WORD && !hasInnerCapital(word, start, end)) {
        for (int offset : breaksOfLetters(lowerCase(word, start, end))) {
          offsets.add(start + offset);
        }
      }
    }
    return offsets.build().toArray();
  }

  /** French patterns know the apostrophe of l’eau and aujourd’hui; in English none has one. */
  private boolean isElision(String word, int at) {
    char c = word.charAt(at);
    return (c == APOSTROPHE || c == '\'')
        && patterns.containsKey(ELISION)
        && at > 0
        && at + 1 < word.length()
        && Character.isLetter(word.charAt(at - 1))
        && Character.isLetter(word.charAt(at + 1));
  }

  private int[] breaksOfLetters(String letters) {
    int[] known = exceptions.get(letters);
    if (known != null) {
      return known.clone();
    }
    String framed = "." + letters + ".";
    byte[] highest = new byte[framed.length() + 1];
    for (int start = 0; start < framed.length(); start++) {
      int last = Math.min(framed.length(), start + longestPattern);
      for (int end = start + 1; end <= last; end++) {
        byte[] levels = patterns.get(framed.substring(start, end));
        if (levels != null) {
          for (int i = 0; i < levels.length; i++) {
            highest[start + i] = (byte) Math.max(highest[start + i], levels[i]);
          }
        }
      }
    }
    return IntStream.rangeClosed(LETTERS_BEFORE, letters.length() - lettersAfter)
        .filter(i -> highest[i + 1] % 2 == 1)
        .toArray();
  }

  private static String letters(String pattern) {
    StringBuilder letters = new StringBuilder(pattern.length());
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c < '0' || c > '9') {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  /** Returns the level between each two letters of a pattern: {@code hy3ph} gives 0 0 3 0 0. */
  private static byte[] levels(String pattern) {
    byte[] levels = new byte[pattern.length() + 1];
    int letters = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c >= '0' && c <= '9') {
        levels[letters] = (byte) (c - '0');
      } else {
        letters++;
      }
    }
    return Arrays.copyOf(levels, letters + 1);
  }

  private static int[] hyphens(String word, int lettersAfter) {
    IntStream.Builder offsets = IntStream.builder();
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != '-') {
        letters++;
      } else {
        offsets.add(letters);
      }
    }
    int total = letters;
    return offsets
        .build()
        .filter(offset -> offset >= LETTERS_BEFORE && offset <= total - lettersAfter)
        .toArray();
  }

  private static boolean hasInnerCapital(String word, int start, int end) {
    return word.substring(start + 1, end).chars().anyMatch(Character::isUpperCase);
  }

  /** Lower case letter by letter, so that offsets stay; the dotted I alone would grow. */
  private static String lowerCase(String word, int start, int end) {
    StringBuilder lower = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = word.charAt(i);
      lower.append(c == APOSTROPHE ? '\'' : Character.toLowerCase(c));
    }
    return lower.toString();
  }

  /** Returns the words of {@code \hyphenation{ ... }} in a TeX file. */
  private static List<String> listOfTex(String file) {
    return lines(file).stream()
        .map(line -> line.replaceFirst("%.*", "").strip())
        .dropWhile(line -> !line.equals("\\hyphenation{"))
        .skip(1)
        .takeWhile(line -> !line.equals("}"))
        .flatMap(line -> Arrays.stream(line.split("\\s+", -1)))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static List<String> lines(String file) {
    String resource = "/hyphenation/" + file;
    Optional<InputStream> found =
        Optional.ofNullable(Hyphenator.class.getResourceAsStream(resource));
    try (InputStream stream =
        found.orElseThrow(() -> new IllegalStateException("the jar holds no " + resource))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
