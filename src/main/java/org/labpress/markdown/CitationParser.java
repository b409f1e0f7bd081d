package org.labpress.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Citation;

/** Reads {@code @key}, {@code @key [p. 3]} and {@code @fig-x} in running text. */
final class CitationParser implements InlineParserExtension {
  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    Optional<CitationKey.Found> found = CitationKey.at(input, parser.getIndex());
    if (found.isEmpty()) {
      return false;
    }
    CitationKey.Found key = found.get();
    BasedSequence place = input.subSequence(key.start(), key.end());
    BasedSequence none = input.subSequence(key.end(), key.end());
    int bracket = key.end() + (startsWith(input, key.end(), " [") ? 1 : 0);
    int end = key.end();
    BasedSequence suffix = none;
    if (!key.isLabel() && startsWith(input, bracket, "[")) {
      int close = BoundedInlineParser.pairs(parser).bracket(bracket);
      if (close > 0 && isLocator(input, bracket, close)) {
        suffix = input.subSequence(bracket + 1, close).trim();
        end = close + 1;
      }
    }
    parser.flushTextNode();
    parser.appendNode(
        new CitationNode(
            input.subSequence(key.start(), end),
            Citation.Form.IN_TEXT,
            List.of(new CitationNode.Item(key, place, none, suffix))));
    parser.setIndex(end);
    return true;
  }

  private static boolean startsWith(BasedSequence input, int at, String text) {
    return at + text.length() <= input.length()
        && input.subSequence(at, at + text.length()).toString().equals(text);
  }

  private static boolean isLocator(BasedSequence input, int open, int close) {
    BasedSequence inner = input.subSequence(open + 1, close);
    char next = close + 1 < input.length() ? input.charAt(close + 1) : ' ';
    return !inner.isBlank()
        && inner.indexOf('@') < 0
        && inner.charAt(0) != '^'
        && "([{:".indexOf(next) < 0;
  }

  /** Registers this parser. */
  static final class Extension extends InlineExtension {
    Extension() {
      super('@', CitationParser::new);
    }
  }
}
