package org.labpress.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Takes all lines as one paragraph, whatever they begin with: for titles and captions. */
final class PlainParagraphParser extends AbstractBlockParser {
  private final Paragraph paragraph = new Paragraph();
  private final BlockContent content = new BlockContent();

  private static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    if (matched.getBlockParser() instanceof PlainParagraphParser || state.isBlank()) {
      return BlockStart.none();
    }
    return BlockStart.of(new PlainParagraphParser()).atIndex(state.getNextNonSpaceIndex());
  }

  @Override
  public Block getBlock() {
    return paragraph;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return state.isBlank()
        ? BlockContinue.none()
        : BlockContinue.atIndex(state.getNextNonSpaceIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    content.add(line, 0);
  }

  @Override
  public void closeBlock(ParserState state) {
    paragraph.setContent(content);
  }

  @Override
  public void parseInlines(InlineParser inlineParser) {
    inlineParser.parse(content.getContents().trim(), paragraph);
  }

  /** Registers this parser. */
  static final class Extension extends BlockExtension {
    Extension() {
      super(PlainParagraphParser::tryStart);
    }
  }
}
