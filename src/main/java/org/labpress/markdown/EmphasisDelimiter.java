package org.labpress.markdown;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/**
 * The delimiter runs of emphasis by CommonMark 0.31.2, section 6.2. flexmark's own follow an older
 * version, in which currency and other signs are no punctuation and runs of three never match.
 */
final class EmphasisDelimiter extends EmphasisDelimiterProcessor {
  EmphasisDelimiter(char delimiter) {
    super(delimiter, false);
  }

  @Override
  public boolean canBeOpener(
      String before,
      String after,
      boolean leftFlanking,
      boolean rightFlanking,
      boolean beforeIsPunctuation,
      boolean afterIsPunctuation,
      boolean beforeIsWhitespace,
      boolean afterIsWhitespace) {
    Flanks flanks = Flanks.between(before, after);
    return getOpeningCharacter() == '*'
        ? flanks.left
        : flanks.left && (!flanks.right || flanks.afterPunctuation);
  }

  @Override
  public boolean canBeCloser(
      String before,
      String after,
      boolean leftFlanking,
      boolean rightFlanking,
      boolean beforeIsPunctuation,
      boolean afterIsPunctuation,
      boolean beforeIsWhitespace,
      boolean afterIsWhitespace) {
    Flanks flanks = Flanks.between(before, after);
    return getOpeningCharacter() == '*'
        ? flanks.right
        : flanks.right && (!flanks.left || flanks.beforePunctuation);
  }

  /** Rules 9 and 10: no pair whose lengths add up to a multiple of three, unless both are one. */
  @Override
  public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
    boolean both = opener.canClose() || closer.canOpen();
    boolean three = (opener.length() + closer.length()) % 3 == 0;
    if (both && three && (opener.length() % 3 != 0 || closer.length() % 3 != 0)) {
      return 0;
    }
    return opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
  }

  /**
   * How a run stands between its neighbours.
   *
   * @param afterPunctuation whether punctuation stands before the run, as in "after punctuation"
   * @param beforePunctuation whether punctuation stands behind it
   */
  private record Flanks(
      boolean left, boolean right, boolean afterPunctuation, boolean beforePunctuation) {
    static Flanks between(String before, String after) {
      boolean spaceBefore = isSpace(before);
      boolean spaceAfter = isSpace(after);
      boolean signBefore = isPunctuation(before);
      boolean signAfter = isPunctuation(after);
      return new Flanks(
          !spaceAfter && (!signAfter || spaceBefore || signBefore),
          !spaceBefore && (!signBefore || spaceAfter || signAfter),
          signBefore,
          signAfter);
    }

    private static boolean isSpace(String neighbour) {
      return neighbour.isEmpty()
          || neighbour.codePoints().allMatch(c -> c <= ' ' || Character.isSpaceChar(c));
    }

    /** Returns whether this is a character of the Unicode categories P or S. */
    private static boolean isPunctuation(String neighbour) {
      return !neighbour.isEmpty()
          && switch (Character.getType(neighbour.codePointBefore(neighbour.length()))) {
            case Character.CONNECTOR_PUNCTUATION,
                Character.DASH_PUNCTUATION,
                Character.START_PUNCTUATION,
                Character.END_PUNCTUATION,
                Character.INITIAL_QUOTE_PUNCTUATION,
                Character.FINAL_QUOTE_PUNCTUATION,
                Character.OTHER_PUNCTUATION,
                Character.MATH_SYMBOL,
                Character.CURRENCY_SYMBOL,
                Character.MODIFIER_SYMBOL,
                Character.OTHER_SYMBOL ->
                true;
            default -> false;
          };
    }
  }
}
