package org.labpress.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides prose into sentences, by rules for academic English.
 *
 * <p>A full stop, question or exclamation mark ends a sentence if white space or the end of the
 * block follows, unless what stands before it is an abbreviation, an initial or the number of a
 * list, or what follows starts in lower case. A document teaches an abbreviation by writing a word
 * with its full stop and lower case after it at least twice.
 */
final class SentenceSplitter {
  private static final Set<String> ABBREVIATIONS =
      words(
          """
          fig figs eq eqs eqn eqns sec secs sect tab tabs ref refs alg algs thm lem prop cor def
          cf vs e.g i.e eg ie resp approx ca viz dr prof mr mrs ms st jr sr inc ltd
          abb abschn kap
          vol pp ed eds dept univ est min max avg std var no nos ch chap appx suppl
          jan feb mar apr jun jul aug sep sept oct nov dec al etc app w.r.t i.i.d a.k.a
          """);

  /** Abbreviations that end a sentence when a typical opener follows. */
  private static final Set<String> MAY_END =
      Set.of("al", "etc", "i.i.d", "inc", "ltd", "jr", "sr", "app", "approx");

  /** Words that are abbreviations only before a number: "no. 3", "min. 5". */
  private static final Set<String> ONLY_BEFORE_NUMBER =
      Set.of(
          "no", "nos", "min", "max", "st", "ed", "est", "ms", "prop", "def", "tab", "ch", "v", "p");

  private static final Set<String> OPENERS =
      words(
          """
          in we the this these that those however it they a an for to as at on by if when while
          since our here there then thus hence therefore moreover furthermore finally
          first second third such each both all some no with using from although
          because its their figure table section and but so nevertheless next overall
          """);

  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?:[.!?]++|…)[\"'”’»)\\]" + Placeholder.FOOTNOTE.character() + "]*+(?=\\s|$)");

  private static final Pattern TAUGHT =
      Pattern.compile("(?U)(?<![\\p{L}\\p{N}.])(\\p{L}{2,7})\\.\\s+\\p{Ll}");

  private static final Pattern NEXT_WORD =
      Pattern.compile("(?U)\\s+[\"'“‘«(\\[]*([\\p{L}\\p{N}]+|.)");

  private final Set<String> taught;

  private SentenceSplitter(Set<String> taught) {
    this.taught = taught;
  }

  /** Returns a splitter that knows the abbreviations of these blocks. */
  static SentenceSplitter of(List<TextBlock> blocks) {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> alsoWithout = new HashSet<>();
    for (TextBlock block : blocks) {
      Matcher matcher = TAUGHT.matcher(block.text());
      while (matcher.find()) {
        counts.merge(matcher.group(1).toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
      for (String word : block.text().split("[^\\p{L}.]+", -1)) {
        if (!word.isEmpty() && !word.endsWith(".")) {
          alsoWithout.add(word.toLowerCase(Locale.ROOT));
        }
      }
    }
    counts.values().removeIf(count -> count < 2);
    // A plain word at the end of two sentences that go on in lower case is no abbreviation.
    counts.keySet().removeAll(alsoWithout);
    return new SentenceSplitter(Set.copyOf(counts.keySet()));
  }

  /** Returns the sentences in the order of the text; white space between them belongs to none. */
  List<Sentence> split(TextBlock block) {
    String text = block.text();
    List<Sentence> sentences = new ArrayList<>();
    Matcher candidate = CANDIDATE.matcher(text);
    int start = skipSpace(text, 0);
    while (candidate.find()) {
      int end = candidate.end();
      if (end > start && ends(text, start, candidate.start(), end)) {
        sentences.add(new Sentence(block, start, end));
        start = skipSpace(text, end);
      }
    }
    int last = text.stripTrailing().length();
    if (start < last) {
      sentences.add(new Sentence(block, start, last));
    }
    return List.copyOf(sentences);
  }

  /** Whether the marks from {@code mark} to {@code end} end the sentence that began at start. */
  private boolean ends(String text, int start, int mark, int end) {
    Matcher next = NEXT_WORD.matcher(text).region(end, text.length());
    if (!next.lookingAt()) {
      return true;
    }
    String following = next.group(1);
    boolean opener = isOpener(following);
    if (startsLower(text, following, next.end())) {
      return false;
    }
    if (text.charAt(mark) == '…' || text.startsWith("..", mark)) {
      return opener;
    }
    if (text.charAt(mark) != '.') {
      return true;
    }
    String word = wordBefore(text, start, mark);
    if (word.isEmpty()) {
      return mark > start;
    }
    boolean number = Character.isDigit(following.charAt(0));
    String lower = word.toLowerCase(Locale.ROOT);
    if (ONLY_BEFORE_NUMBER.contains(lower)) {
      return !number;
    }
    if (ABBREVIATIONS.contains(lower) || taught.contains(lower)) {
      boolean names = lower.equals("app") && following.length() == 1;
      return MAY_END.contains(lower) && opener && !names;
    }
    if (isInitial(word)) {
      return opener || followsAppendix(text, start, mark - word.length());
    }
    boolean numberOfList = mark - word.length() == start && isNumber(word);
    return !numberOfList;
  }

  private static boolean isOpener(String word) {
    return Character.isUpperCase(word.charAt(0)) && OPENERS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the next word starts in lower case; a lone letter is a variable, and "a" is a word. */
  private static boolean startsLower(String text, String word, int end) {
    if (!Character.isLowerCase(word.charAt(0))) {
      return false;
    }
    boolean lone =
        word.length() == 1
            && !word.equals("a")
            && (end == text.length() || Character.isWhitespace(text.charAt(end)));
    return !lone;
  }

  /** A single capital, or capitals with full stops between: "J", "U.S". */
  private static boolean isInitial(String word) {
    for (int i = 0; i < word.length(); i++) {
      boolean letter = i % 2 == 0;
      char c = word.charAt(i);
      if (letter ? !Character.isLetter(c) : c != '.') {
        return false;
      }
    }
    return Character.isUpperCase(word.charAt(0)) || word.length() > 1;
  }

  private static boolean followsAppendix(String text, int start, int before) {
    String head = text.substring(start, before).stripTrailing();
    return head.endsWith("App.") || head.endsWith("Appendix");
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> Character.isDigit(c) || c == '.');
  }

  private static String wordBefore(String text, int start, int mark) {
    int from = mark;
    while (from > start && isWordPart(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, mark);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '\'' || c == '’' || c == '-';
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
