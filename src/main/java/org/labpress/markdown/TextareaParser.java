package org.labpress.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Pattern;

/**
 * Reads a {@code textarea} up to its end tag, over blank lines. CommonMark 0.31.2, section 4.6
 * counts it among the blocks of kind 1; flexmark knows {@code script}, {@code pre} and {@code
 * style} only.
 */
final class TextareaParser extends AbstractBlockParser {
  private static final Pattern OPEN = Pattern.compile("(?i)<textarea(?=[\\s>]|$)");
  private static final Pattern CLOSE = Pattern.compile("(?i)</(?:script|pre|style|textarea)>");

  private final HtmlBlock block = new HtmlBlock();
  private final BlockContent content = new BlockContent();
  private boolean finished;

  private TextareaParser() {}

  private static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int start = state.getNextNonSpaceIndex();
    return state.getIndent() < 4 && OPEN.matcher(line).region(start, line.length()).lookingAt()
        ? BlockStart.of(new TextareaParser()).atIndex(state.getIndex())
        : BlockStart.none();
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return finished ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    content.add(line, state.getIndent());
    finished = CLOSE.matcher(line).find();
  }

  @Override
  public boolean isRawText() {
    return true;
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setContent(content);
    block.setCharsFromContent();
  }

  /** Registers this parser. */
  static final class Extension extends BlockExtension {
    Extension() {
      super(TextareaParser::tryStart);
    }
  }
}
