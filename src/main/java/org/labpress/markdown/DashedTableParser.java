package org.labpress.markdown;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes the lines of simple and multiline tables, whose columns are the groups of a line of dashes
 * (Pandoc's manual, extensions {@code simple_tables} and {@code multiline_tables}).
 */
final class DashedTableParser extends CountedLinesParser {
  /** Beginnings of quotes, headings, fences, divs, tags, pipe tables and items of lists. */
  private static final Pattern OTHER_BLOCK =
      Pattern.compile(" {0,3}(?:[>#|`~:<]|(?:[-*+]|\\d{1,9}[.)])(?: |$))");

  private DashedTableParser(DrawnTable table, int lines) {
    super(table, table::add, lines);
  }

  private static DashedTableParser of(BasedSequence first, int lines) {
    return new DashedTableParser(new DrawnTable(DrawnTable.Form.DASHED, first), lines);
  }

  private static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    if (state.isBlank()) {
      return BlockStart.none();
    }
    if (matched.getBlockParser().isParagraphParser()) {
      return belowNames(state, matched);
    }
    BasedSequence line = state.getLine().subSequence(state.getIndex());
    int lines = lines(line, new LinesAhead(state));
    return lines == 0
        ? BlockStart.none()
        : BlockStart.of(DashedTableParser.of(line.trimEnd(), lines))
            .atIndex(state.getLine().length());
  }

  /** Returns how many lines the table has that begins at a line; 0 if none does. */
  private static int lines(BasedSequence line, LinesAhead ahead) {
    int groups = Dashes.groups(line);
    return groups > 1
        ? headless(ahead)
        : groups == 1 && line.trim().length() > 2 ? multiline(ahead) : simple(line, ahead);
  }

  /** Lines that begin with a letter are always a paragraph at first. */
  private static BlockStart belowNames(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine().subSequence(state.getIndex());
    if (!Dashes.areColumns(line)) {
      return BlockStart.none();
    }
    List<BasedSequence> above = matched.getParagraphLines();
    int rows = rows(new LinesAhead(state));
    if (above == null || above.size() != 1 || rows == 0) {
      return BlockStart.none();
    }
    BasedSequence names = withIndentation(above.get(0).trim(), state.getIndex()).trimEnd();
    DrawnTable table = new DrawnTable(DrawnTable.Form.DASHED, names);
    table.add(line.trimEnd());
    DashedTableParser parser = new DashedTableParser(table, rows + 1);
    return BlockStart.of(parser).atIndex(state.getLine().length()).replaceActiveBlockParser();
  }

  /** Returns a line of a paragraph with the spaces that the parser took from it. */
  private static BasedSequence withIndentation(BasedSequence text, int prefix) {
    BasedSequence base = text.getBaseSequence();
    int start = text.getStartOffset();
    while (start > 0 && base.charAt(start - 1) == ' ') {
      start--;
    }
    int lineStart = base.lastIndexOf('\n', Math.max(0, text.getStartOffset() - 1)) + 1;
    int first = Math.min(text.getStartOffset(), Math.max(start, lineStart + prefix));
    return base.subSequence(first, text.getEndOffset());
  }

  /** A line of names, dashes, and rows up to a blank line or another line of dashes. */
  private static int simple(BasedSequence names, LinesAhead ahead) {
    Optional<String> dashes = ahead.next();
    if (dashes.isEmpty() || !Dashes.areColumns(dashes.get()) || startsOtherBlock(names)) {
      return 0;
    }
    int rows = rows(ahead);
    return rows > 0 ? rows + 2 : 0;
  }

  /** Returns the lines up to a blank one, a caption, or with a line of dashes as the last. */
  private static int rows(LinesAhead ahead) {
    int rows = 0;
    for (Optional<String> row = ahead.next(); row.isPresent(); row = ahead.next()) {
      if (row.get().isBlank() || Captions.isCaption(row.get().strip())) {
        break;
      }
      rows++;
      if (Dashes.groups(row.get()) > 0) {
        break;
      }
    }
    return rows;
  }

  private static boolean startsOtherBlock(BasedSequence line) {
    return OTHER_BLOCK.matcher(line).lookingAt();
  }

  /** Dashes, names in one or more lines, dashes with gaps, rows, and dashes before a blank line. */
  private static int multiline(LinesAhead ahead) {
    int lines = 1;
    boolean inBody = false;
    for (Optional<String> next = ahead.next(); next.isPresent(); next = ahead.next()) {
      lines++;
      int groups = Dashes.groups(next.get());
      if (!inBody && next.get().isBlank()) {
        return 0;
      }
      if (inBody && groups > 0) {
        return isEnd(ahead) ? lines : 0;
      }
      if (groups == 1 || (groups > 1 && lines == 2)) {
        return 0;
      }
      inBody |= groups > 1;
    }
    return 0;
  }

  /** Dashes with gaps, rows, and dashes before a blank line. */
  private static int headless(LinesAhead ahead) {
    int lines = 1;
    for (Optional<String> next = ahead.next(); next.isPresent(); next = ahead.next()) {
      lines++;
      if (lines == 2 && next.get().isBlank()) {
        return 0;
      }
      if (Dashes.groups(next.get()) > 0) {
        return lines > 2 && isEnd(ahead) ? lines : 0;
      }
    }
    return 0;
  }

  private static boolean isEnd(LinesAhead ahead) {
    return ahead
        .next()
        .filter(line -> !line.isBlank() && !Captions.isCaption(line.strip()))
        .isEmpty();
  }

  /** Registers this parser. */
  static final class Extension extends BlockExtension {
    Extension() {
      super(DashedTableParser::tryStart);
    }
  }
}
