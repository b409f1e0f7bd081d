package org.labpress.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes TeX on lines of its own: a {@code figure} from its begin to its end, the two lines around
 * text that is centred or set in columns, and definitions of commands.
 */
final class TexBlockParser extends CountedLinesParser {
  private static final Pattern FIGURE =
      Pattern.compile("\\\\begin\\{((?:figure|wrapfigure|SCfigure|sidewaysfigure)\\*?)\\}");

  /** Around Markdown these say nothing that a page or a paper could follow. */
  private static final Pattern FRAME =
      Pattern.compile(
          "\\\\(?:begin|end)\\{(?:center|centering|flushleft|flushright|multicols|paracol|minipage"
              + "|landscape|adjustwidth|spacing|singlespace|onehalfspace|doublespace|samepage"
              + "|sloppypar|raggedright|raggedleft|tiny|scriptsize|footnotesize|small|normalsize"
              + "|large)\\*?\\}(?:\\[[^\\[\\]]{0,60}\\]|\\{[^{}]{0,60}\\}){0,4}\\s*(?:%.*)?");

  private static final Pattern DEFINITION =
      Pattern.compile(
          "\\\\(?:(?:re|provide)?newcommand|providecommand|DeclareRobustCommand"
              + "|DeclareMathOperator|DeclarePairedDelimiter"
              + "|(?:New|Renew|Provide|Declare)DocumentCommand|(?:[gex]?def|let)(?=\\\\))(?![A-Za-z]).*");

  private static final int MOST_LINES = 100;

  private TexBlockParser(TexBlock block, int lines) {
    super(block, block::add, lines);
  }

  /** Looks for TeX in one page. */
  private static final class Factory implements BlockParserFactory {
    /** Lines that may be looked at in vain, so that begins without an end stay cheap. */
    private int budget = 20_000;

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      int start = state.getNextNonSpaceIndex();
      BasedSequence line = state.getLine();
      if (state.getIndent() >= 4 || start >= line.length() || line.charAt(start) != '\\') {
        return BlockStart.none();
      }
      BasedSequence first = line.subSequence(start).trimEnd();
      Matcher figure = FIGURE.matcher(first);
      if (figure.lookingAt()) {
        String close = "\\end{" + figure.group(1) + "}";
        return block(TexBlock.Kind.FIGURE, first, figure(first.toString(), close, state), state);
      }
      if (FRAME.matcher(first).matches()) {
        return block(TexBlock.Kind.FRAME, first, 1, state);
      }
      return DEFINITION.matcher(first).matches()
          ? block(TexBlock.Kind.DEFINITION, first, definition(first.toString(), state), state)
          : BlockStart.none();
    }

    private static BlockStart block(
        TexBlock.Kind kind, BasedSequence first, int lines, ParserState state) {
      return lines == 0
          ? BlockStart.none()
          : BlockStart.of(new TexBlockParser(new TexBlock(kind, first), lines))
              .atIndex(state.getLine().length());
    }

    /** Returns the number of lines up to the end; 0 if there is none, or text behind it. */
    private int figure(String first, String close, ParserState state) {
      LinesAhead ahead = new LinesAhead(state);
      int lines = 1;
      for (Optional<String> next = Optional.of(first);
          next.isPresent() && lines <= MOST_LINES && budget > 0;
          next = ahead.next()) {
        int end = next.get().indexOf(close);
        if (end >= 0) {
          return next.get().substring(end + close.length()).isBlank() ? lines : 0;
        }
        lines++;
        budget--;
      }
      return 0;
    }

    /** Returns the number of lines until all braces are closed; 0 if they never are. */
    private int definition(String first, ParserState state) {
      LinesAhead ahead = new LinesAhead(state);
      int depth = 0;
      int lines = 1;
      for (Optional<String> next = Optional.of(first);
          next.isPresent() && lines <= MOST_LINES && budget > 0;
          next = ahead.next()) {
        String line = next.get();
        for (int i = 0; i < line.length(); i++) {
          char c = line.charAt(i);
          if (c == '\\') {
            i++;
          } else if (c == '{' || c == '}') {
            depth += c == '{' ? 1 : -1;
          }
        }
        if (depth == 0) {
          return lines;
        }
        if (depth < 0 || line.isBlank()) {
          return 0;
        }
        lines++;
        budget--;
      }
      return 0;
    }
  }

  /** Registers this parser; one for each page. */
  static final class Extension extends BlockExtension {
    Extension() {
      super((Supplier<BlockParserFactory>) Factory::new);
    }
  }
}
