package org.labpress.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads definitions as Pandoc does: a line that begins with a colon or a tilde, below the line of
 * its term or one blank line after it. Blocks that are indented as its text belong to it.
 */
final class DefinitionParser extends AbstractBlockParser {
  private static final Pattern MARKER = Pattern.compile("[:~]([ \\t]{1,4})(?=\\S)");

  /** What tells that the paragraph before a blank line is the caption of a table. */
  private static final Pattern TABLE = Pattern.compile("[ \\t]*(?:\\||\\+[-=]|-{2,})");

  /** More lines are a paragraph and no terms. */
  private static final int MOST_TERMS = 6;

  private final DefinitionNode definition;
  private final int indent;

  private DefinitionParser(DefinitionNode definition, int indent) {
    this.definition = definition;
    this.indent = indent;
  }

  private static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int start = state.getNextNonSpaceIndex();
    Matcher marker = MARKER.matcher(line).region(start, line.length());
    if (state.getIndent() >= 4 || !marker.lookingAt()) {
      return BlockStart.none();
    }
    BlockParser above = matched.getBlockParser();
    if (above.isParagraphParser()) {
      BlockContent term = above.getBlockContent();
      if (term == null || term.getLineCount() > MOST_TERMS || Captions.isCaption(term.getLine(0))) {
        return BlockStart.none();
      }
    } else if (!isBehindTerm(above.getBlock().getLastChild())
        || (above.getBlock().getLastChild() instanceof Paragraph
            && isCaption(line.getBaseSequence(), line.getIndexOffset(start)))) {
      return BlockStart.none();
    }
    int columns = state.getIndent() + 1;
    for (char c : marker.group(1).toCharArray()) {
      columns += c == '\t' ? 4 - columns % 4 : 1;
    }
    DefinitionNode definition = new DefinitionNode(line.subSequence(start, start + 1));
    return BlockStart.of(new DefinitionParser(definition, Math.min(4, columns)))
        .atIndex(marker.end());
  }

  private static boolean isBehindTerm(@org.jspecify.annotations.Nullable Node last) {
    return last instanceof DefinitionNode
        || (last instanceof Paragraph
            && last.getChars().trim().indexOf('\n') < 0
            && !Captions.isCaption(last.getChars()));
  }

  /** Returns whether a table follows the paragraph that begins here. */
  private static boolean isCaption(CharSequence text, int start) {
    int at = start;
    while (at < text.length() && !isBlank(text, at)) {
      at = MathOpening.lineEnd(text, at) + 1;
    }
    while (at < text.length() && isBlank(text, at)) {
      at = MathOpening.lineEnd(text, at) + 1;
    }
    return at < text.length() && TABLE.matcher(text).region(at, text.length()).lookingAt();
  }

  private static boolean isBlank(CharSequence text, int lineStart) {
    int at = lineStart;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at >= text.length() || text.charAt(at) == '\n';
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
    return state.getIndent() >= indent
        ? BlockContinue.atColumn(state.getColumn() + indent)
        : BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {
    definition.setCharsFromContent();
  }

  /** Registers this parser. */
  static final class Extension extends BlockExtension {
    Extension() {
      super(DefinitionParser::tryStart);
    }
  }
}
