package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command that an author has defined, as it is used in running text.
 *
 * @param name without its backslash
 * @param arguments how many it takes, with the optional one; 0 to 9
 * @param first what the first argument is if it is left out; empty if it must be given
 * @param body what stands for it, with {@code #1} to {@code #9} for the arguments
 */
record TextMacro(String name, int arguments, Optional<String> first, String body) {
  /** Commands that have a meaning in formulas only. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "\\\\(?:math[a-z]+|boldsymbol|bm|operatorname|[dt]?frac|sqrt|sum|prod|int|vec|hat|bar"
              + "|tilde|overline|left|partial|nabla|infty|times|cdot|pm|approx|leq?|geq?|sim)(?![A-Za-z])"
              + "|[\\^_]\\{");

  private static final Pattern IN_TEXT =
      Pattern.compile("\\$|\\\\(?:ensuremath|text[a-z]*|emph|href|url|\\(|SI|qty|num)(?![A-Za-z])");
  private static final Pattern PARAMETER = Pattern.compile("#([1-9])");

  /**
   * Returns whether the text is a formula without dollars, as in {@code \newcommand{\R}{\mathbb
   * R}}.
   */
  boolean isFormula() {
    return FORMULA.matcher(body).find() && !IN_TEXT.matcher(body).find();
  }

  /** A part of the text: characters, or an argument by its number from 0. */
  record Part(String characters, int argument) {
    boolean isArgument() {
      return argument >= 0;
    }
  }

  /** Returns the parts of the text in their order. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    Matcher parameter = PARAMETER.matcher(body);
    int last = 0;
    while (parameter.find()) {
      if (parameter.start() > last) {
        parts.add(new Part(body.substring(last, parameter.start()), -1));
      }
      parts.add(new Part("", Integer.parseInt(parameter.group(1)) - 1));
      last = parameter.end();
    }
    if (last < body.length()) {
      parts.add(new Part(body.substring(last), -1));
    }
    return parts;
  }
}
