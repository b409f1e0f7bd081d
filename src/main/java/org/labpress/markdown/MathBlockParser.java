package org.labpress.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Reads formulas on lines of their own: between {@code $$}, between {@code \[} and {@code \]}, and
 * the environments of LaTeX. Blank lines may lie inside, and a line of text may stand right above.
 */
final class MathBlockParser extends AbstractBlockParser {
  private final MathBlock math;
  private boolean done;

  private MathBlockParser(MathOpening opening) {
    math = new MathBlock(opening);
  }

  /** Starts a formula where its closing mark is found. */
  private static final class Starter implements BlockParserFactory {
    /** Lines of a paragraph that are looked through for an opening mark. */
    private static final int MOST_LINES = 200;

    private final MathClosing closing = new MathClosing();
    private final IntConsumer unclosed;
    private int lastUnclosed = -1;

    Starter(IntConsumer unclosed) {
      this.unclosed = unclosed;
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int first = state.getNextNonSpaceIndex();
      if (state.getIndent() >= 4 || first >= line.length()) {
        return BlockStart.none();
      }
      Optional<MathOpening.Marks> marks = MathOpening.marks(line.subSequence(first));
      if (marks.isEmpty() || (marks.get().dollars() && isInsideFormula(matched))) {
        return BlockStart.none();
      }
      int start = line.getIndexOffset(first);
      CharSequence text = line.getBaseSequence();
      boolean quoted = false;
      for (int i = start - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
        quoted |= text.charAt(i) == '>';
      }
      int from = start + marks.get().open().length();
      int close = closing.find(text, from, marks.get().close(), state.getColumn(), quoted);
      if (close < 0) {
        boolean bracket = marks.get().open().equals("\\[");
        if (!bracket || line.subSequence(first + 2).isBlank()) {
          report(start);
        }
        return BlockStart.none();
      }
      return MathOpening.of(text, start, marks.get(), close)
          .map(opening -> BlockStart.of(new MathBlockParser(opening)).atIndex(first))
          .orElse(BlockStart.none());
    }

    private void report(int start) {
      if (start > lastUnclosed) {
        lastUnclosed = start;
        unclosed.accept(start);
      }
    }

    /** Returns whether dollars above, in the same paragraph, wait for those of this line. */
    private static boolean isInsideFormula(MatchedBlockParser matched) {
      BlockContent above = matched.getBlockParser().getBlockContent();
      if (!matched.getBlockParser().isParagraphParser() || above == null) {
        return false;
      }
      if (above.getLineCount() > MOST_LINES) {
        return true;
      }
      boolean inside = false;
      for (BasedSequence line : above.getLines()) {
        for (int at = line.indexOf("$$"); at >= 0; at = line.indexOf("$$", at + 2)) {
          inside ^= at == 0 || line.charAt(at - 1) != '\\';
        }
      }
      return inside;
    }
  }

  @Override
  public Block getBlock() {
    return math;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return done ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    done = math.add(line.trimEnd(com.vladsch.flexmark.util.misc.CharPredicate.EOL));
  }

  @Override
  public void closeBlock(ParserState state) {
    math.close();
  }

  @Override
  public boolean isRawText() {
    return true;
  }

  /** Registers this parser. */
  static final class Extension extends BlockExtension {
    /**
     * @param unclosed is told the offset of each mark that is never closed
     */
    Extension(IntConsumer unclosed) {
      super((Supplier<BlockParserFactory>) () -> new Starter(unclosed));
    }
  }
}
