package org.labpress.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** Reads formulas; a dollar that opens none is text. */
final class MathParser implements InlineParserExtension {
  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex();
    InlineMathScanner scanner = BoundedInlineParser.pairs(parser).formulas();
    Optional<InlineMathScanner.Found> found = scanner.at(start);
    if (found.isPresent()) {
      InlineMathScanner.Found math = found.get();
      Optional<AttributesReader.Found> attributes =
          math.display() ? attributes(input, math.end()) : Optional.empty();
      int end = attributes.map(AttributesReader.Found::end).orElse(math.end());
      parser.flushTextNode();
      parser.appendNode(
          new InlineMathNode(
              input.subSequence(start, end),
              input.subSequence(math.from(), math.to()),
              math.display(),
              attributes.map(AttributesReader.Found::attributes)));
      parser.setIndex(end);
      return true;
    }
    int dollars = scanner.dollars(start);
    if (dollars > 1) {
      // The second dollar of a pair that never closes opens nothing either.
      parser.appendText(input, start, start + dollars);
      parser.setIndex(start + dollars);
      return true;
    }
    return false;
  }

  /** Returns the attributes with an id that stand behind a formula, on its line or the next. */
  private static Optional<AttributesReader.Found> attributes(BasedSequence input, int end) {
    int at = end;
    while (at < input.length() && at < end + 3 && " \t\n".indexOf(input.charAt(at)) >= 0) {
      at++;
    }
    return AttributesReader.read(input, at).filter(found -> found.attributes().id().isPresent());
  }

  /** Registers this parser for dollars. */
  static final class Dollar extends InlineExtension {
    Dollar() {
      super('$', MathParser::new);
    }
  }

  /** Registers this parser for backslashes. */
  static final class Backslash extends InlineExtension {
    Backslash() {
      super('\\', MathParser::new);
    }
  }
}
