package org.labpress.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.parser.Parser;
import java.util.List;

/** The parsers: what they know, and in which order they are asked. */
final class Dialect {
  /** CommonMark and nothing else. */
  static final Parser COMMON_MARK = Parser.builder().build();

  /** Blocks and inlines of labpress. */
  static final Parser FULL =
      withInlines()
          .customBlockParserFactory(new DivLineParser.Extension())
          .customBlockParserFactory(new FootnoteParser.Extension())
          .customBlockParserFactory(new TableParser.Extension())
          .build();

  /** Inlines of labpress; a text is one paragraph for each run of lines that are not blank. */
  static final Parser INLINES =
      withInlines().customBlockParserFactory(new PlainParagraphParser.Extension()).build();

  private Dialect() {}

  private static Parser.Builder withInlines() {
    return Parser.builder()
        .extensions(List.of(StrikethroughExtension.create()))
        .customInlineParserExtensionFactory(new BracketParser.Extension())
        .customInlineParserExtensionFactory(new CitationParser.Extension())
        .customInlineParserExtensionFactory(new AttributesParser.Extension());
  }
}
