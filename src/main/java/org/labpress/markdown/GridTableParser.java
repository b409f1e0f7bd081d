package org.labpress.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Pattern;

/** Takes the lines of a grid table: all that begin with {@code +} or {@code |}. */
final class GridTableParser extends AbstractBlockParser {
  private static final Pattern TOP = Pattern.compile("\\+(?::?[-=]++:?\\+)++[ \\t]*+");

  private final DrawnTable table;

  private GridTableParser(BasedSequence top) {
    table = new DrawnTable(DrawnTable.Form.GRID, top);
  }

  private static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
    if (state.getIndent() >= 4
        || !line.startsWith("+")
        || !TOP.matcher(line).matches()
        || !new LinesAhead(state).next().filter(next -> next.strip().startsWith("|")).isPresent()) {
      return BlockStart.none();
    }
    return BlockStart.of(new GridTableParser(line.trimEnd())).atIndex(state.getLine().length());
  }

  @Override
  public Block getBlock() {
    return table;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    int start = state.getNextNonSpaceIndex();
    char first = start < state.getLine().length() ? state.getLine().charAt(start) : ' ';
    return state.getIndent() < 4 && (first == '+' || first == '|')
        ? BlockContinue.atIndex(start)
        : BlockContinue.none();
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    if (!line.isBlank()) {
      table.add(line.trimEnd());
    }
  }

  @Override
  public void closeBlock(ParserState state) {}

  /** Registers this parser. */
  static final class Extension extends BlockExtension {
    Extension() {
      super(GridTableParser::tryStart);
    }
  }
}
