package org.labpress.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/** What CommonMark 0.31.2 reads otherwise than the version that flexmark was written for. */
final class CommonMarkFixes implements Parser.ParserExtension {
  @Override
  public void parserOptions(MutableDataHolder options) {
    options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false);
    options.set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder.customDelimiterProcessor(new EmphasisDelimiter('*'));
    builder.customDelimiterProcessor(new EmphasisDelimiter('_'));
    builder.customBlockParserFactory(new TildeFenceParser.Extension());
  }
}
