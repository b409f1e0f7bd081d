package org.labpress.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.labpress.document.TableBlock.Alignment;

/**
 * Reads pipe tables, as GitHub Flavored Markdown 0.29, 4.10 says: a row of names, a row of dashes
 * with as many cells, and rows up to a blank line or another block; a caption ends a table too.
 */
final class TableParser extends AbstractBlockParser {
  private static final Pattern DASHES =
      Pattern.compile("\\|?[ \\t]*+:?-+:?[ \\t]*+(?:\\|[ \\t]*+:?-+:?[ \\t]*+)*+\\|?[ \\t]*+");

  private final TableNode table;

  private TableParser(BasedSequence header, BasedSequence dashes) {
    table =
        new TableNode(
            header.baseSubSequence(header.getStartOffset(), dashes.getEndOffset()),
            alignments(dashes));
    addRow(header);
  }

  /**
   * Starts a table at its row of dashes: the row of names is the paragraph line above it, and lines
   * above that one stay a paragraph.
   */
  private static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
    if (state.getIndent() >= 4 || line.indexOf('|') < 0 || !DASHES.matcher(line).matches()) {
      return BlockStart.none();
    }
    // Asked last, because it copies the lines of the paragraph.
    List<BasedSequence> above = matched.getParagraphLines();
    if (above == null || above.isEmpty()) {
      return BlockStart.none();
    }
    BasedSequence header = above.get(above.size() - 1).trim();
    if (cells(header).size() != cells(line.trim()).size()) {
      return BlockStart.none();
    }
    BlockStart start =
        BlockStart.of(new TableParser(header, line.trim())).atIndex(state.getLine().length());
    if (above.size() == 1) {
      return start.replaceActiveBlockParser();
    }
    dropLastLine(matched.getBlockParser().getBlockContent());
    return start;
  }

  private static void dropLastLine(BlockContent paragraph) {
    int last = paragraph.getLineCount() - 1;
    paragraph.getLines().remove(last);
    paragraph.getLineIndents().remove(last);
  }

  @Override
  public Block getBlock() {
    return table;
  }

  @Override
  public boolean isInterruptible() {
    return true;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    BasedSequence rest = state.getLine().subSequence(state.getNextNonSpaceIndex());
    if (state.isBlank() || Captions.isCaption(rest)) {
      return BlockContinue.none();
    }
    return BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    BasedSequence row = line.trim();
    if (!row.isEmpty()) {
      addRow(row);
    }
  }

  private void addRow(BasedSequence chars) {
    TableNode.Row row = new TableNode.Row(chars);
    for (BasedSequence cell : cells(chars)) {
      row.appendChild(new TableNode.Cell(cell));
    }
    table.appendChild(row);
  }

  @Override
  public void closeBlock(ParserState state) {
    Node last = table.getLastChild();
    int end =
        last == null ? table.getEndOffset() : Math.max(table.getEndOffset(), last.getEndOffset());
    table.setChars(table.getChars().baseSubSequence(table.getStartOffset(), end));
  }

  @Override
  public void parseInlines(InlineParser inlineParser) {
    for (Node row : table.getChildren()) {
      for (Node cell : row.getChildren()) {
        inlineParser.parse(cell.getChars(), cell);
      }
    }
  }

  private static List<Alignment> alignments(BasedSequence dashes) {
    List<Alignment> alignments = new ArrayList<>();
    for (BasedSequence cell : cells(dashes)) {
      boolean left = cell.startsWith(":");
      boolean right = cell.endsWith(":");
      alignments.add(
          left && right
              ? Alignment.CENTER
              : left ? Alignment.LEFT : right ? Alignment.RIGHT : Alignment.NONE);
    }
    return alignments;
  }

  /**
   * Returns what stands between the bars of a row; a bar behind a backslash or in a formula is
   * text.
   */
  private static List<BasedSequence> cells(BasedSequence row) {
    List<BasedSequence> cells = new ArrayList<>();
    InlineMathScanner math = new InlineMathScanner(row);
    int start = row.startsWith("|") ? 1 : 0;
    for (int i = start; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '\\' || c == '$') {
        i = afterEscapeOrMath(math, i) - 1;
      } else if (c == '|') {
        cells.add(row.subSequence(start, i).trim());
        start = i + 1;
      }
    }
    if (start < row.length()) {
      cells.add(row.subSequence(start, row.length()).trim());
    }
    return cells;
  }

  private static int afterEscapeOrMath(InlineMathScanner row, int at) {
    int dollars = row.dollars(at);
    return row.at(at).map(InlineMathScanner.Found::end).orElse(at + (dollars > 0 ? dollars : 2));
  }

  /** Registers this parser. */
  static final class Extension extends BlockExtension {
    Extension() {
      super(TableParser::tryStart);
    }
  }
}
