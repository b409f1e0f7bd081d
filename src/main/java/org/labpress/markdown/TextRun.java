package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Html5Entities;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Text between other inlines, decoded, with the range of the prepared text that each character came
 * from.
 */
final class TextRun {
  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  /** A number with more digits than CommonMark 0.31.2, 2.5 allows; flexmark takes any. */
  private static final Pattern TOO_LONG = Pattern.compile("&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{7,});");

  private final boolean noBreakSpaces;
  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[64];
  private int[] ends = new int[64];

  /**
   * @param noBreakSpaces whether a backslash makes the space behind it one at which no line ends
   */
  TextRun(boolean noBreakSpaces) {
    this.noBreakSpaces = noBreakSpaces;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String text() {
    return text.toString();
  }

  char charAt(int index) {
    return text.charAt(index);
  }

  /** Returns the offset in the prepared text at which a character begins. */
  int startOf(int index) {
    return starts[index];
  }

  /** Returns the offset in the prepared text after the character before the index. */
  int endOf(int index) {
    return ends[index - 1];
  }

  /** Returns whether a character stands for itself: it was neither escaped nor an entity. */
  boolean isAsWritten(int index) {
    return ends[index] - starts[index] == 1;
  }

  void clear() {
    text.setLength(0);
  }

  /**
   * Adds characters as written; a backslash before ASCII punctuation is left out, and so is white
   * space at the start of a line.
   */
  void addEscaped(BasedSequence chars) {
    int length = chars.length();
    for (int i = 0; i < length; i++) {
      char c = chars.charAt(i);
      if (chars.getIndexOffset(i) < 0) {
        // White space that flexmark puts in place of an indentation.
        continue;
      }
      if (c == '\\' && i + 1 < length && ESCAPABLE.indexOf(chars.charAt(i + 1)) >= 0) {
        add(chars.charAt(i + 1), chars.getIndexOffset(i), chars.getIndexOffset(i + 1) + 1);
        i++;
      } else if (c == '\\' && noBreakSpaces && i + 1 < length && chars.charAt(i + 1) == ' ') {
        add('\u00A0', chars.getIndexOffset(i), chars.getIndexOffset(i + 1) + 1);
        i++;
      } else {
        add(c, chars.getIndexOffset(i), chars.getIndexOffset(i) + 1);
        while (c == '\n' && i + 1 < length && " \t".indexOf(chars.charAt(i + 1)) >= 0) {
          i++;
        }
      }
    }
  }

  /** Adds characters as written. */
  void addRaw(BasedSequence chars) {
    for (int i = 0; i < chars.length(); i++) {
      if (chars.getIndexOffset(i) < 0) {
        continue;
      }
      add(chars.charAt(i), chars.getIndexOffset(i), chars.getIndexOffset(i) + 1);
    }
  }

  /** Adds what an HTML entity stands for. */
  void addEntity(BasedSequence chars) {
    if (TOO_LONG.matcher(chars).matches()) {
      addRaw(chars);
      return;
    }
    String decoded = Html5Entities.entityToString(chars.toString());
    addSymbol(decoded, chars.getStartOffset(), chars.getEndOffset());
  }

  /** Adds characters that stand for others. */
  void addSymbol(String symbol, int start, int end) {
    for (int i = 0; i < symbol.length(); i++) {
      add(symbol.charAt(i), start, end);
    }
  }

  private void add(char c, int start, int end) {
    int length = text.length();
    if (c == ' ' && length > 0 && text.charAt(length - 1) == '\n') {
      // Lines of a paragraph begin at their first character, also inside brackets.
      return;
    }
    if (length == starts.length) {
      starts = Arrays.copyOf(starts, length * 2);
      ends = Arrays.copyOf(ends, length * 2);
    }
    starts[length] = start;
    ends[length] = end;
    text.append(c);
  }
}
