package org.labpress.markdown;

import org.labpress.document.LineScanner;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Keeps from the parser what would cost it too much time or stack: flexmark overflows a stack of 1
 * MB at 800 nested quotes, and needs time that grows with the square of a block's length.
 */
final class InputGuard {
  /** Blocks that may lie in each other, and inlines that may. */
  static final int MOST_LEVELS = 100;

  /** Characters of one paragraph, heading or cell. */
  static final int LONGEST_BLOCK = 64 << 10;

  /** Delimiters of one kind in one paragraph, heading or cell. */
  static final int MOST_DELIMITERS = 2_000;

  /** Columns of one table. */
  static final int MOST_COLUMNS = 500;

  /** What flexmark looks at one by one. */
  static final String DELIMITERS = "`[*_<&!$~@{^=";

  private InputGuard() {}

  static Diagnostic tooDeep(SourceSpan place, String what) {
    return Diagnostic.error(
        "md/too-deep", place, "%s nested deeper than %d".formatted(what, MOST_LEVELS));
  }

  /**
   * @param consequence what becomes of the columns over the limit
   */
  static Diagnostic tooManyColumns(SourceSpan table, int columns, String consequence) {
    SourceFile file = table.file();
    int lineEnd = Math.min(table.end(), file.lineEnd(table.line()));
    return Diagnostic.warning(
            "md/too-many",
            file.span(table.start(), Math.max(table.start(), lineEnd)),
            "the table has %d columns, at most %d are read; %s"
                .formatted(columns, MOST_COLUMNS, consequence))
        .withHint("write rows as columns, or put the data into a CSV file");
  }

  /**
   * Returns the text with a backslash before each marker that would open one container too many, so
   * that it is text. Each run of such lines is reported once.
   */
  static PreparedText bound(PreparedText prepared, PageNotes notes) {
    String text = prepared.text();
    LineScanner scanner = new LineScanner(text, MOST_LEVELS);
    PreparedText.Builder builder = new PreparedText.Builder(prepared.file(), prepared.startOf(0));
    int copied = 0;
    boolean reported = false;
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      int tooDeep = scanner.next(start, end).tooDeep();
      if (tooDeep >= 0) {
        builder.append(prepared, copied, tooDeep);
        int origin = prepared.startOf(tooDeep);
        builder.add('\\', origin, origin);
        copied = tooDeep;
        if (!reported) {
          notes.report(tooDeep(prepared.span(tooDeep, tooDeep + 1), "quotes and lists"));
        }
      }
      reported = tooDeep >= 0;
      start = end + 1;
    }
    if (copied == 0) {
      return prepared;
    }
    builder.append(prepared, copied, text.length());
    return builder.build();
  }

  /** Returns why a block is not looked into, or an empty text if it is within the limits. */
  static String excess(CharSequence block) {
    if (block.length() > LONGEST_BLOCK) {
      return "the block has %d characters, at most %d are read as Markdown"
          .formatted(block.length(), LONGEST_BLOCK);
    }
    if (block.length() <= MOST_DELIMITERS) {
      return "";
    }
    int[] counts = new int[DELIMITERS.length()];
    for (int i = 0; i < block.length(); i++) {
      int kind = DELIMITERS.indexOf(block.charAt(i));
      if (kind >= 0 && ++counts[kind] > MOST_DELIMITERS) {
        return "the block has more than %d times \"%c\""
            .formatted(MOST_DELIMITERS, DELIMITERS.charAt(kind));
      }
    }
    return "";
  }
}
