package org.labpress.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads TeX's commands of one sign that break lines or set spaces, where they are no escapes of
 * Markdown: {@code \,} and {@code \;} within a word, {@code \-} between letters, {@code \\} at the
 * end of a line or before a space.
 */
final class TexSpacing {
  private static final String THIN_SPACE = "\u202F";
  private static final String MEDIUM_SPACE = "\u2005";
  private static final Map<Character, String> SPACES = Map.of(',', THIN_SPACE, ';', MEDIUM_SPACE);

  private static final Pattern BREAK =
      Pattern.compile(
          "\\\\\\\\\\*?(?:\\[-?[0-9.]{1,6} ?(?:pt|em|ex|cm|mm|in|\\\\baselineskip)\\])?"
              + "(?:[ \\t]*+\\n|[ \\t]++(?=[\\p{L}\\p{N}\\\\*$(]))");

  private TexSpacing() {}

  /** Reads what the backslash in work begins; returns false where it is none of these. */
  static boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex();
    char sign = parser.peek(1);
    if (sign == '\\') {
      return parseBreak(parser, input, start);
    }
    boolean behindWord = start > 0 && Character.isLetterOrDigit(input.charAt(start - 1));
    if (!behindWord || start + 2 > input.length()) {
      return false;
    }
    char next = start + 2 < input.length() ? input.charAt(start + 2) : '\0';
    String space = SPACES.get(sign);
    if (space != null && (Character.isLetterOrDigit(next) || "$\\%°".indexOf(next) >= 0)) {
      return add(parser, new SymbolNode(input.subSequence(start, start + 2), space), start + 2);
    }
    boolean hyphen = sign == '-' && lettersAt(input, start - 2) && lettersAt(input, start + 2);
    return hyphen
        && add(parser, new SymbolNode(input.subSequence(start, start + 2), "\u00AD"), start + 2);
  }

  /** A word is not hyphenated behind its first letter or before its last one. */
  private static boolean lettersAt(BasedSequence input, int at) {
    return at >= 0
        && at + 1 < input.length()
        && Character.isLetter(input.charAt(at))
        && Character.isLetter(input.charAt(at + 1));
  }

  private static boolean parseBreak(LightInlineParser parser, BasedSequence input, int start) {
    Matcher matcher = BREAK.matcher(input).region(start, input.length());
    boolean free = start > 0 && ":\\".indexOf(input.charAt(start - 1)) < 0;
    if (!free && !(start > 1 && input.charAt(start - 1) == ':' && isWordBefore(input, start - 1))) {
      return false;
    }
    return matcher.lookingAt()
        && add(parser, new HardLineBreak(input.subSequence(start, matcher.end())), matcher.end());
  }

  /** A colon behind one letter is that of a drive. */
  private static boolean isWordBefore(BasedSequence input, int colon) {
    return colon > 1
        && Character.isLetterOrDigit(input.charAt(colon - 1))
        && Character.isLetterOrDigit(input.charAt(colon - 2));
  }

  private static boolean add(LightInlineParser parser, Node node, int end) {
    parser.flushTextNode();
    parser.appendNode(node);
    parser.setIndex(end);
    return true;
  }
}
