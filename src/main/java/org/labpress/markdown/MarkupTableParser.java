package org.labpress.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the lines of a table in HTML or LaTeX, from {@code <table>} or {@code \begin{table}} to its
 * end, over blank lines. One that holds another of its kind is left to others.
 */
final class MarkupTableParser extends CountedLinesParser {
  private static final Pattern OPEN =
      Pattern.compile(
          "(?:(?i:<(?:table|center|div)\\b)|\\\\begin\\{(table\\*?|tabular[x*]?|longtable)\\})");

  private static final Pattern TABLE = Pattern.compile("(?i)<table(?=[\\s>]|$)");
  private static final Pattern WRAPPER = Pattern.compile("(?i)<(center|div)\\b[^<>]*>");

  private MarkupTableParser(MarkupTable table, int lines) {
    super(table, table::add, lines);
  }

  /** Looks for tables in one page. */
  private static final class Factory implements BlockParserFactory {
    /** Characters that may be looked through in vain, so that open tags stay cheap. */
    private long budget = 4 << 20;

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      int start = state.getNextNonSpaceIndex();
      BasedSequence line = state.getLine();
      char first = start < line.length() ? line.charAt(start) : ' ';
      if (state.getIndent() >= 4 || (first != '<' && first != '\\')) {
        return BlockStart.none();
      }
      Matcher open = OPEN.matcher(line).region(start, line.length());
      if (!open.lookingAt()) {
        return BlockStart.none();
      }
      String name = open.group(1);
      LinesAhead ahead = new LinesAhead(state);
      String text = line.subSequence(start).toString();
      int lines =
          name == null
              ? html(text, ahead)
              : lines(text, ahead, "\\begin{" + name + "}", "\\end{" + name + "}");
      if (lines == 0) {
        return BlockStart.none();
      }
      MarkupTable table =
          new MarkupTable(
              name == null ? MarkupTable.Language.HTML : MarkupTable.Language.LATEX,
              line.subSequence(start).trimEnd());
      return BlockStart.of(new MarkupTableParser(table, lines)).atIndex(line.length());
    }

    /** Returns the number of lines of a table, or of one alone in an element that centres it. */
    private int html(String line, LinesAhead ahead) {
      Matcher wrapper = WRAPPER.matcher(line);
      if (!wrapper.lookingAt()) {
        return TABLE.matcher(line).lookingAt() ? lines(line, ahead, "<table", "</table>") : 0;
      }
      String rest = line.substring(wrapper.end()).strip();
      int before = 0;
      if (rest.isEmpty()) {
        rest = ahead.next().orElse("").strip();
        before = 1;
      }
      String close = "</" + wrapper.group(1).toLowerCase(Locale.ROOT) + ">";
      return TABLE.matcher(rest).lookingAt()
          ? withBefore(before, lines(rest, ahead, "<table", close))
          : 0;
    }

    private static int withBefore(int before, int lines) {
      return lines == 0 ? 0 : before + lines;
    }

    /** Returns the number of lines up to the end; 0 if there is none, or text behind it. */
    private int lines(String first, LinesAhead ahead, String open, String close) {
      int lines = 1;
      long looked = 0;
      int opened = 0;
      boolean ended = false;
      for (Optional<String> next = Optional.of(first); next.isPresent(); next = ahead.next()) {
        String text = next.get().toLowerCase(Locale.ROOT);
        looked += text.length() + 1;
        int end = text.indexOf(close);
        String before = end < 0 ? text : text.substring(0, end);
        for (int i = before.indexOf(open); i >= 0; i = before.indexOf(open, i + 1)) {
          opened++;
        }
        // Between the end of the table and that of the element around it stands nothing.
        int tableEnd = before.indexOf("</table>");
        String behind = tableEnd < 0 ? before : before.substring(tableEnd + "</table>".length());
        boolean more = (ended || tableEnd >= 0) && !behind.isBlank();
        ended |= tableEnd >= 0;
        if (opened > 1 || more || looked > budget) {
          break;
        }
        if (end >= 0) {
          return text.substring(end + close.length()).isBlank() ? lines : 0;
        }
        lines++;
      }
      budget -= looked;
      return 0;
    }
  }

  /** Registers this parser; one for each page. */
  static final class Extension extends BlockExtension {
    Extension() {
      super((Supplier<BlockParserFactory>) Factory::new);
    }
  }
}
