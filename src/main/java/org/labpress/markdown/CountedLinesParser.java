package org.labpress.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.function.Consumer;

/** Takes a number of lines that was found out by looking ahead, when the block began. */
abstract class CountedLinesParser extends AbstractBlockParser {
  private final Block block;
  private final Consumer<BasedSequence> lines;
  private int linesLeft;
  private boolean started;

  /**
   * A parser that has seen its first line.
   *
   * @param lines takes the lines behind the first, without the white space at their ends
   * @param count of all lines, the first included
   */
  CountedLinesParser(Block block, Consumer<BasedSequence> lines, int count) {
    this.block = block;
    this.lines = lines;
    this.linesLeft = count - 1;
  }

  @Override
  public final Block getBlock() {
    return block;
  }

  @Override
  public final BlockContinue tryContinue(ParserState state) {
    started = true;
    return linesLeft-- > 0 ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
  }

  @Override
  public final void addLine(ParserState state, BasedSequence line) {
    // The parser is given what is left of its first line as well, which is nothing.
    if (started) {
      lines.accept(line.trimEnd());
    }
  }

  @Override
  public final void closeBlock(ParserState state) {}
}
