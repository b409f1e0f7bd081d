package org.labpress.lint;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that most blocks of a page do not match, as their letters tell; it is compiled for the
 * first that may.
 */
final class WordPattern {
  private final String regex;
  private final RequiredText required;
  private volatile @Nullable Pattern compiled;

  private WordPattern(String regex, RequiredText required) {
    this.regex = regex;
    this.required = required;
  }

  /**
   * Returns the pattern of an expression.
   *
   * @param flags embedded flags (letters) that say how it is compiled
   */
  static WordPattern of(String expression, String flags) {
    return new WordPattern("(?" + flags + ")" + expression, RequiredText.of(expression));
  }

  RequiredText required() {
    return required;
  }

  /** Returns the compiled pattern, one object whoever asks. */
  Pattern compiled() {
    Pattern known = compiled;
    if (known == null) {
      synchronized (this) {
        known = compiled;
        if (known == null) {
          known = Pattern.compile(regex);
          compiled = known;
        }
      }
    }
    return known;
  }

  /** Returns where it matches in a block of the context. */
  List<Match> in(TextBlock block, LintContext context) {
    return required.allows(context.signature(block)) ? context.find(compiled(), block) : List.of();
  }
}
