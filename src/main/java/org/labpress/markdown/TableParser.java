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
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.labpress.document.TableBlock.Alignment;

/**
 * Reads pipe tables, as GitHub Flavored Markdown 0.29, 4.10 says: a row of names, a row of dashes
 * with as many cells, and rows up to a blank line or another block; a caption ends a table too.
 */
final class TableParser extends AbstractBlockParser {
  private static final Pattern DASHES =
      Pattern.compile("\\|?[ \\t]*+:?-++:?[ \\t]*+(?:[|+][ \\t]*+:?-++:?[ \\t]*+)*+\\|?[ \\t]*+");
  private static final Pattern COLUMN = Pattern.compile(":?-++:?");

  private final TableNode table;

  private TableParser(BasedSequence header, BasedSequence dashes) {
    List<String> columns = columns(dashes);
    table =
        new TableNode(
            header.baseSubSequence(header.getStartOffset(), dashes.getEndOffset()),
            columns.stream().map(TableParser::alignment).toList(),
            columns.stream().map(String::length).toList(),
            true);
    addRow(header);
  }

  /** Begins a table without names of columns. */
  private TableParser(BasedSequence dashes) {
    List<String> columns = columns(dashes);
    table =
        new TableNode(
            dashes,
            columns.stream().map(TableParser::alignment).toList(),
            columns.stream().map(String::length).toList(),
            false);
  }

  /**
   * Starts a table at its row of dashes: the row of names is the paragraph line above it, and lines
   * above that one stay a paragraph. Where nothing stands above, the columns have no names.
   */
  private static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
    if (state.getIndent() >= 4 || line.indexOf('|') < 0 || !DASHES.matcher(line).matches()) {
      return BlockStart.none();
    }
    // Asked last, because it copies the lines of the paragraph.
    List<BasedSequence> above = matched.getParagraphLines();
    if (above == null || above.isEmpty()) {
      return line.startsWith("|") && line.trimEnd().endsWith("|") && isRowNext(state)
          ? BlockStart.of(new TableParser(line.trim())).atIndex(state.getLine().length())
          : BlockStart.none();
    }
    BasedSequence header = above.get(above.size() - 1).trim();
    int columns = columns(line).size();
    if (RowCells.of(header, columns).size() != columns) {
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

  private static boolean isRowNext(ParserState state) {
    return new LinesAhead(state)
        .next()
        .filter(row -> row.stripLeading().startsWith("|") && !DASHES.matcher(row).matches())
        .isPresent();
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
    for (BasedSequence cell : RowCells.of(chars, table.alignments().size())) {
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

  /** Returns the dashes and colons of each column. A plus may part them, as in Org mode. */
  private static List<String> columns(BasedSequence dashes) {
    return COLUMN.matcher(dashes).results().map(MatchResult::group).toList();
  }

  private static Alignment alignment(String dashes) {
    boolean left = dashes.startsWith(":");
    boolean right = dashes.endsWith(":");
    return left && right
        ? Alignment.CENTER
        : left ? Alignment.LEFT : right ? Alignment.RIGHT : Alignment.NONE;
  }

  /** Registers this parser. */
  static final class Extension extends BlockExtension {
    Extension() {
      super(TableParser::tryStart);
    }
  }
}
