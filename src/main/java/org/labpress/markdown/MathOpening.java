package org.labpress.markdown;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;

/**
 * Where a formula begins that stands on lines of its own, and where it ends.
 *
 * <p>All offsets count from the start of the text that is parsed.
 *
 * @param start of the opening mark
 * @param texStart of the formula; an environment is one with its begin and end
 * @param texEnd exclusive
 * @param end after the closing mark and the attributes behind it
 * @param punctuation that follows the closing mark and belongs to the formula; may be empty
 */
record MathOpening(
    int start,
    int texStart,
    int texEnd,
    int end,
    String punctuation,
    Optional<Attributes> attributes) {
  /** The environments of LaTeX and amsmath that make a display. */
  private static final Set<String> ENVIRONMENTS =
      Set.of(
          "align",
          "alignat",
          "displaymath",
          "dmath",
          "eqnarray",
          "equation",
          "flalign",
          "gather",
          "math",
          "multline");

  private static final Pattern BEGIN = Pattern.compile("\\\\begin\\{([a-z]{4,12})(\\*?)\\}");

  /** What may stand between a closing mark and the end of its line. */
  private static final Pattern PUNCTUATION = Pattern.compile("[ \\t]*([.,;:]?)[ \\t]*");

  /** A label as MyST writes it; shorter ones are numbers and letters set by hand. */
  private static final Pattern LABEL =
      Pattern.compile("[ \\t]*+\\((?<label>[A-Za-z][\\w:.-]{2,199}+)\\)(?=[ \\t]*+(?:\\n|\\z))");

  /**
   * The marks of a formula.
   *
   * @param open as written
   * @param close as it must be written
   * @param inside whether the marks belong to the formula
   */
  record Marks(String open, String close, boolean inside) {
    /** Returns whether these are dollar signs. */
    boolean dollars() {
      return close.startsWith("$$");
    }
  }

  /** Returns the marks that a line begins with, if it may begin a formula. */
  static Optional<Marks> marks(CharSequence line) {
    String text = line.subSequence(0, Math.min(32, line.length())).toString();
    if (text.startsWith("$$")) {
      return Optional.of(new Marks("$$", "$$", false));
    }
    if (text.startsWith("[$$")) {
      return Optional.of(new Marks("[$$", "$$]", false));
    }
    if (text.startsWith("\\[")) {
      return Optional.of(new Marks("\\[", "\\]", false));
    }
    Matcher begin = BEGIN.matcher(text);
    if (begin.lookingAt() && ENVIRONMENTS.contains(begin.group(1))) {
      String close = "\\end{%s%s}".formatted(begin.group(1), begin.group(2));
      return Optional.of(new Marks(begin.group(), close, true));
    }
    return Optional.empty();
  }

  /**
   * Returns the formula between two marks; empty if what stands behind the closing one says that
   * this is text after all.
   *
   * @param text what is parsed
   * @param close offset of the closing mark
   */
  static Optional<MathOpening> of(CharSequence text, int start, Marks marks, int close) {
    int afterMark = close + marks.close().length();
    int texStart = marks.inside() ? start : start + marks.open().length();
    int texEnd = marks.inside() ? afterMark : close;
    Matcher punctuation = PUNCTUATION.matcher(text).region(afterMark, text.length());
    boolean sentence = punctuation.lookingAt() && !punctuation.group(1).isEmpty();
    int brace = punctuation.end();
    Optional<AttributesReader.Found> found = AttributesReader.read(text, brace);
    Matcher label = LABEL.matcher(text).region(afterMark, lineEnd(text, afterMark));
    if (found.isEmpty() && marks.open().equals("$$") && label.lookingAt()) {
      Attributes named = Attributes.ofId(label.group("label"));
      return Optional.of(
          new MathOpening(start, texStart, texEnd, label.end(), "", Optional.of(named)));
    }
    boolean spanned = marks.open().startsWith("[");
    if (spanned && (found.isEmpty() || brace > afterMark)) {
      return Optional.empty();
    }
    int end = found.map(AttributesReader.Found::end).orElse(brace);
    boolean alone = lineEnd(text, end) == skipBlanks(text, end);
    boolean oneLine = lineEnd(text, start) >= close;
    if (!alone && !marks.inside() && (oneLine || !marks.dollars())) {
      return Optional.empty();
    }
    boolean taken = sentence && alone && !marks.inside();
    return Optional.of(
        new MathOpening(
            start,
            texStart,
            texEnd,
            found.isPresent() || taken ? end : afterMark,
            taken ? punctuation.group(1) : "",
            found.map(AttributesReader.Found::attributes)));
  }

  static int lineEnd(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n') {
      at++;
    }
    return at;
  }

  private static int skipBlanks(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }
}
