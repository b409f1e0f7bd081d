package org.labpress.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Opens code between tildes whose info string holds backquotes or tildes, which CommonMark 0.31.2,
 * section 4.5 allows and flexmark does not.
 */
final class TildeFenceParser {
  private TildeFenceParser() {}

  private static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    int start = state.getNextNonSpaceIndex();
    BasedSequence line = state.getLine();
    int end = start;
    while (end < line.length() && line.charAt(end) == '~') {
      end++;
    }
    if (state.getIndent() >= 4 || end - start < 3) {
      return BlockStart.none();
    }
    FencedCodeBlockParser parser =
        new FencedCodeBlockParser(
            state.getProperties(), '~', end - start, state.getIndent(), start);
    ((FencedCodeBlock) parser.getBlock()).setOpeningMarker(line.subSequence(start, end));
    return BlockStart.of(parser).atIndex(end);
  }

  /** Registers this parser. */
  static final class Extension extends BlockExtension {
    Extension() {
      super(TildeFenceParser::tryStart);
    }
  }
}
