package org.labpress.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code x^2^}, {@code H~2~O}, {@code ~~gone~~} and {@code ==marked==}. Raised and lowered
 * text holds no space but behind a backslash, as in Pandoc, so {@code a~b c~d} is text.
 */
final class ScriptDelimiter implements DelimiterProcessor {
  /** Keeps runs that never match cheap; what is raised is short. */
  private static final int LONGEST_SCRIPT = 200;

  private final char mark;
  private final boolean single;
  private final boolean twice;

  private ScriptDelimiter(char mark, boolean single, boolean twice) {
    this.mark = mark;
    this.single = single;
    this.twice = twice;
  }

  static ScriptDelimiter superscript() {
    return new ScriptDelimiter('^', true, false);
  }

  static ScriptDelimiter subscriptAndStrike() {
    return new ScriptDelimiter('~', true, true);
  }

  static ScriptDelimiter highlight() {
    return new ScriptDelimiter('=', false, true);
  }

  @Override
  public char getOpeningCharacter() {
    return mark;
  }

  @Override
  public char getClosingCharacter() {
    return mark;
  }

  @Override
  public int getMinLength() {
    return single ? 1 : 2;
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
    return !afterIsWhitespace;
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
    return !beforeIsWhitespace;
  }

  @Override
  public boolean skipNonOpenerCloser() {
    return false;
  }

  @Override
  public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
    if (opener.length() != closer.length()) {
      return 0;
    }
    if (single && opener.length() == 1) {
      return isScript((Delimiter) opener, (Delimiter) closer) ? 1 : 0;
    }
    return twice && opener.length() == 2 ? 2 : 0;
  }

  private static boolean isScript(Delimiter opener, Delimiter closer) {
    BasedSequence input = opener.getInput();
    int from = opener.getEndIndex();
    int to = closer.getStartIndex();
    if (from >= to || to - from > LONGEST_SCRIPT) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (Character.isWhitespace(input.charAt(i)) && input.charAt(i - 1) != '\\') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void process(Delimiter opener, Delimiter closer, int used) {
    BasedSequence open = opener.getTailChars(used);
    BasedSequence close = closer.getLeadChars(used);
    if (mark == '~' && used == 2) {
      opener.moveNodesBetweenDelimitersTo(
          new Strikethrough(open, BasedSequence.NULL, close), closer);
    } else {
      opener.moveNodesBetweenDelimitersTo(new MarkedNode(open, close), closer);
    }
  }

  @Override
  public @Nullable Node unmatchedDelimiterNode(InlineParser parser, DelimiterRun delimiter) {
    return null;
  }
}
