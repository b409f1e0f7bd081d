package org.labpress.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Pattern;

/**
 * Reads line blocks as Pandoc does: each line begins with a bar and a space; one that begins with a
 * space goes on with the line above. A row of a table is none.
 */
final class LineBlockParser extends AbstractBlockParser {
  private static final Pattern DASHES = Pattern.compile("[ \\t|:>-]*-[ \\t|:-]*");

  private final LineBlockNode block = new LineBlockNode();

  private static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int start = state.getNextNonSpaceIndex();
    boolean free =
        !matched.getBlockParser().isParagraphParser()
            && !(matched.getBlockParser().getBlock() instanceof TableSource);
    if (!free || state.getIndent() >= 4 || !isLine(line, start) || isTable(line, start)) {
      return BlockStart.none();
    }
    return BlockStart.of(new LineBlockParser()).atIndex(start);
  }

  private static boolean isLine(BasedSequence line, int start) {
    return start < line.length()
        && line.charAt(start) == '|'
        && (line.subSequence(start + 1).isBlank() || line.charAt(start + 1) == ' ');
  }

  /** Returns whether the line ends with a bar, or a line of dashes follows it. */
  private static boolean isTable(BasedSequence line, int start) {
    BasedSequence row = line.subSequence(start).trimEnd();
    if (row.length() > 1 && row.endsWith("|")) {
      return true;
    }
    CharSequence text = line.getBaseSequence();
    int next = MathOpening.lineEnd(text, line.getIndexOffset(start)) + 1;
    int end = Math.min(MathOpening.lineEnd(text, next), next + 1_000);
    return next < text.length() && DASHES.matcher(text).region(next, end).matches();
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    int start = state.getNextNonSpaceIndex();
    boolean goesOn = !state.isBlank() && state.getIndent() > 0;
    return isLine(state.getLine(), start) || goesOn
        ? BlockContinue.atIndex(start)
        : BlockContinue.none();
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    BasedSequence shown = line.trimEnd();
    int start = line.getStartOffset();
    if (!isLine(line, 0)) {
      block.add(new LineBlockNode.Line(start, shown, 0, false));
      return;
    }
    BasedSequence behind = shown.subSequence(Math.min(2, shown.length()));
    BasedSequence text = behind.trimStart();
    int spaces = text.isEmpty() ? 0 : behind.length() - text.length();
    block.add(new LineBlockNode.Line(start, text.isEmpty() ? behind : text, spaces, true));
  }

  @Override
  public void closeBlock(ParserState state) {
    LineBlockNode.Line first = block.lines().get(0);
    BasedSequence last = block.lines().get(block.lines().size() - 1).text();
    int end = Math.max(first.start(), last.getEndOffset());
    block.setChars(last.baseSubSequence(first.start(), end));
  }

  /** Registers this parser. */
  static final class Extension extends BlockExtension {
    Extension() {
      super(LineBlockParser::tryStart);
    }
  }
}
