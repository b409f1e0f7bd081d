package org.labpress.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Pattern;

/**
 * Reads TeX's tie, a tilde for a space at which no line ends: before a reference or citation, and
 * between a word such as "Figure" and its number. Any other tilde is left to subscripts and
 * strikes.
 */
final class TieParser implements InlineParserExtension {
  private static final Pattern BEFORE =
      Pattern.compile(
          "~(?:\\\\(?:[A-Za-z]{0,6}ref|[A-Za-z]{0,8}cite[a-z]{0,8})[\\[{*]|-?@|\\[-?@)");
  private static final Pattern AFTER =
      Pattern.compile(
          "(?:^|[^\\p{L}])(?:[Ff]igs?\\.|[Ff]igures?|[Ee]qs?\\.|[Ee]quations?|[Tt]ables?|[Tt]ab\\."
              + "|[Ss]ections?|[Ss]ec\\.|[Aa]ppendix|[Aa]lgorithm|[Ll]istings?|[Cc]hapter"
              + "|[Tt]heorem|[Ll]emma|Dr\\.|Prof\\.|[Rr]efs?\\.)$");
  private static final int LONGEST_WORD = 12;

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex();
    char next = parser.peek(1);
    if (start == 0
        || next == '~'
        || input.charAt(start - 1) == '~'
        || Character.isWhitespace(next)
        || Character.isWhitespace(input.charAt(start - 1))) {
      return false;
    }
    boolean ties = BEFORE.matcher(input).region(start, input.length()).lookingAt();
    if (!ties && next != '\0') {
      ties = AFTER.matcher(input.subSequence(Math.max(0, start - LONGEST_WORD), start)).find();
    }
    if (ties) {
      parser.flushTextNode();
      parser.appendNode(new SymbolNode(input.subSequence(start, start + 1), "\u00A0"));
      parser.setIndex(start + 1);
    }
    return ties;
  }

  /** Registers this parser. */
  static final class Extension extends InlineExtension {
    Extension() {
      super('~', TieParser::new);
    }
  }
}
