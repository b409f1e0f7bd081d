package org.labpress.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code [^label]: text}; blocks indented by four columns belong to it as well. */
final class FootnoteParser extends AbstractBlockParser {
  private static final Pattern MARKER = Pattern.compile("\\[\\^([^\\]\\[\\s]++)\\]:[ \\t]*");

  private final FootnoteDefinition definition;

  private FootnoteParser(FootnoteDefinition definition) {
    this.definition = definition;
  }

  private static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int start = state.getNextNonSpaceIndex();
    Matcher marker = MARKER.matcher(line).region(start, line.length());
    if (state.getIndent() >= 4 || !marker.lookingAt()) {
      return BlockStart.none();
    }
    BasedSequence chars = line.subSequence(start, marker.end()).trim();
    FootnoteDefinition definition = new FootnoteDefinition(chars, marker.group(1));
    return BlockStart.of(new FootnoteParser(definition)).atIndex(marker.end());
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser parser, Block block) {
    return true;
  }

  @Override
  public Block getBlock() {
    return definition;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }
    return state.getIndent() >= 4
        ? BlockContinue.atColumn(state.getColumn() + 4)
        : BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {
    definition.setCharsFromContent();
  }

  /** Registers this parser. */
  static final class Extension extends BlockExtension {
    Extension() {
      super(FootnoteParser::tryStart);
    }
  }
}
