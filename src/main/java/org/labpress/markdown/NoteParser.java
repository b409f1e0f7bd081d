package org.labpress.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Reads {@code ^[text]}. */
final class NoteParser implements InlineParserExtension {
  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex();
    if (parser.peek(1) != '[') {
      return false;
    }
    int close = BoundedInlineParser.pairs(parser).bracket(start + 1);
    if (close < 0) {
      return false;
    }
    BasedSequence content = input.subSequence(start + 2, close);
    if (content.isBlank()) {
      return false;
    }
    BoundedInlineParser.appendWithInside(
        parser, new NoteNode(input.subSequence(start, close + 1), content), content, close + 1);
    return true;
  }

  /** Registers this parser. */
  static final class Extension extends InlineExtension {
    Extension() {
      super('^', NoteParser::new);
    }
  }
}
