package org.labpress.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code {{results/eval.csv:acc[model=B].mean}}}. Double braces in which no table and colon
 * stand belong to templates of others.
 */
final class ValueParser implements InlineParserExtension {
  private static final Pattern VALUE =
      Pattern.compile(
          "\\{\\{[ \\t]*+(?<selector>(?:'[^'\\n]{1,300}'|[^\\s'{}|<>:]{1,300}\\.(?:csv|tsv|tab|txt|dat|jsonl|ndjson|json)):"
              + "[^{}\\n]{1,2000}?)[ \\t]*\\}\\}");

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex();
    if (parser.peek(1) != '{') {
      return false;
    }
    Matcher value = VALUE.matcher(input).region(start, input.length());
    if (!value.lookingAt()) {
      return false;
    }
    parser.flushTextNode();
    parser.appendNode(
        new ValueNode(
            input.subSequence(start, value.end()),
            input.subSequence(value.start("selector"), value.end("selector"))));
    parser.setIndex(value.end());
    return true;
  }

  /** Registers this parser. */
  static final class Extension extends InlineExtension {
    Extension() {
      super('{', ValueParser::new);
    }
  }
}
