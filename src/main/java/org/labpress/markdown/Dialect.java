package org.labpress.markdown;

import com.vladsch.flexmark.parser.Parser;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** The parsers and what they know. */
final class Dialect {
  private Dialect() {}

  /** Returns a parser of CommonMark and nothing else. */
  static Parser commonMark() {
    return Parser.builder()
        .customInlineParserFactory(BoundedInlineParser.commonMark())
        .extensions(List.of(new CommonMarkFixes()))
        .paragraphPreProcessorFactory(new ReferenceDefinitions())
        // Elsewhere a textarea is removed, and must not take the rest of the page with it.
        .customBlockParserFactory(new TextareaParser.Extension())
        .build();
  }

  /**
   * Returns a parser of the blocks and inlines of labpress.
   *
   * @param progress is told the offset of each paragraph before its inlines are read
   * @param openMath is told the offset of each mark that opens a formula and is never closed
   * @param page gives for each text what takes its links, and the macros
   */
  static Parser blocks(
      IntConsumer progress,
      IntConsumer openMath,
      boolean tex,
      Supplier<ReusedParser.Listeners> page) {
    Parser.Builder builder =
        withInlines(progress, tex, page)
            .paragraphPreProcessorFactory(new ReferenceDefinitions())
            .customBlockParserFactory(new MathBlockParser.Extension(openMath))
            .customBlockParserFactory(new DivLineParser.Extension())
            .customBlockParserFactory(new DefinitionParser.Extension())
            .customBlockParserFactory(new LineBlockParser.Extension())
            .customBlockParserFactory(new FootnoteParser.Extension())
            .customBlockParserFactory(new TableParser.Extension())
            .customBlockParserFactory(new GridTableParser.Extension())
            .customBlockParserFactory(new DashedTableParser.Extension())
            .customBlockParserFactory(new MarkupTableParser.Extension());
    return tex
        ? builder.customBlockParserFactory(new TexBlockParser.Extension()).build()
        : builder.build();
  }

  /**
   * Returns a parser of the inlines of labpress; a text is one paragraph for each run of lines that
   * are not blank.
   */
  static Parser inlines(IntConsumer progress, boolean tex, Supplier<ReusedParser.Listeners> page) {
    return withInlines(progress, tex, page)
        .customBlockParserFactory(new PlainParagraphParser.Extension())
        .build();
  }

  private static Parser.Builder withInlines(
      IntConsumer progress, boolean tex, Supplier<ReusedParser.Listeners> page) {
    Parser.Builder builder =
        Parser.builder()
            .customInlineParserFactory(BoundedInlineParser.factory(progress, page))
            .extensions(List.of(new CommonMarkFixes()))
            .customDelimiterProcessor(ScriptDelimiter.superscript())
            .customDelimiterProcessor(ScriptDelimiter.subscriptAndStrike())
            .customDelimiterProcessor(ScriptDelimiter.highlight())
            .customInlineParserExtensionFactory(new NoteParser.Extension())
            .customInlineParserExtensionFactory(new MathParser.Dollar())
            .customInlineParserExtensionFactory(new MathParser.Backslash())
            .customInlineParserExtensionFactory(new BracketParser.Extension())
            .customInlineParserExtensionFactory(new CitationParser.Extension())
            .customInlineParserExtensionFactory(new ValueParser.Extension())
            .customInlineParserExtensionFactory(new AttributesParser.Extension());
    return tex
        ? builder
            .customInlineParserExtensionFactory(new TexParser.Extension())
            .customInlineParserExtensionFactory(new TexGroupParser.Extension())
            .customInlineParserExtensionFactory(new TieParser.Extension())
        : builder;
  }
}
