package org.labpress.markdown;

import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** flexmark's inline parser, which leaves a block over the limits as plain text. */
final class BoundedInlineParser extends CommonmarkInlineParser {
  private static final Pattern COMMENT =
      Pattern.compile("<!--(?:>|->|[^-]*+(?:-(?!->)[^-]*+)*+-->)");
  private static final Pattern POINTED =
      Pattern.compile("<[^<>\\n\\\\]*+(?:\\\\.[^<>\\n\\\\]*+)*+>");

  /** A path of several words that ends like that of a file. */
  private static final Pattern SPACED =
      Pattern.compile(
          "[^\\s<>()\"']{1,100}(?:"
              + " [^\\s<>()\"']{1,100}){1,20}?(?<=\\.[A-Za-z0-9]{1,5}|\\.[A-Za-z0-9]{1,5}#[^\\s()]{1,80})(?=\\)|"
              + " [\"'])");

  private final IntConsumer progress;
  private final Optional<Supplier<ReusedParser.Listeners>> page;
  private final boolean spaces;
  private final Supplier<BoundedInlineParser> another;
  private final int level;
  private @Nullable BoundedInlineParser inner;
  private @Nullable Pairs pairs;

  private BoundedInlineParser(
      int level,
      IntConsumer progress,
      Optional<Supplier<ReusedParser.Listeners>> page,
      boolean spaces,
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
    this.level = level;
    this.progress = progress;
    this.page = page;
    this.spaces = spaces;
    this.another =
        () ->
            new BoundedInlineParser(
                level + 1,
                progress,
                page,
                spaces,
                options,
                specialCharacters,
                delimiterCharacters,
                delimiterProcessors,
                linkRefProcessors,
                extensions);
  }

  /**
   * @param progress is told the offset of each block before it is read
   * @param page gives for each text what takes its links, and the macros
   */
  static InlineParserFactory factory(IntConsumer progress, Supplier<ReusedParser.Listeners> page) {
    return factory(progress, Optional.of(page), true);
  }

  /** Returns a factory of parsers that read links as CommonMark does, without spaces in paths. */
  static InlineParserFactory commonMark() {
    return factory(offset -> {}, Optional.empty(), false);
  }

  /**
   * @param spaces whether the path in a link may have spaces, as in Pandoc
   */
  private static InlineParserFactory factory(
      IntConsumer progress, Optional<Supplier<ReusedParser.Listeners>> page, boolean spaces) {
    return (options, special, delimiters, processors, linkRefs, extensions) ->
        new BoundedInlineParser(
            0,
            progress,
            page,
            spaces,
            options,
            special,
            delimiters,
            processors,
            linkRefs,
            extensions);
  }

  /**
   * Appends a construct with what stands in it, and goes on behind it. What is nested too deep is
   * not looked into.
   *
   * @param content may be empty
   * @param end index behind the construct
   */
  static void appendWithInside(
      LightInlineParser parser, Node construct, BasedSequence content, int end) {
    parser.flushTextNode();
    parser.appendNode(construct);
    parser.setIndex(end);
    if (parser instanceof BoundedInlineParser outer
        && outer.level < InputGuard.MOST_LEVELS
        && !content.isEmpty()) {
      outer.inside().parse(content, construct);
    }
  }

  /** Returns which brackets and braces of the block in work belong together. */
  static Pairs pairs(LightInlineParser parser) {
    if (!(parser instanceof BoundedInlineParser bounded)) {
      return Pairs.of(parser.getInput());
    }
    Pairs known = bounded.pairs;
    if (known == null) {
      known = Pairs.of(parser.getInput());
      bounded.pairs = known;
    }
    return known;
  }

  @Override
  public void initializeDocument(Document document) {
    page.ifPresent(
        known -> {
          document.set(Parser.REFERENCES, known.get().references());
          document.set(TextMacros.KEY, known.get().macros());
        });
    super.initializeDocument(document);
  }

  private BoundedInlineParser inside() {
    BoundedInlineParser parser = inner;
    if (parser == null || parser.getDocument() != getDocument()) {
      parser = another.get();
      parser.initializeDocument(getDocument());
      inner = parser;
    }
    return parser;
  }

  @Override
  public void parse(BasedSequence content, Node block) {
    progress.accept(content.getStartOffset());
    pairs = null;
    if (InputGuard.excess(content).isEmpty()) {
      super.parse(content, block);
    } else {
      block.appendChild(new PlainNode(content.trim()));
    }
  }

  /** Reads a comment by the rule of CommonMark 0.31.2, which is that of HTML; else as flexmark. */
  @Override
  public boolean parseHtmlInline() {
    BasedSequence input = getInput();
    int start = getIndex();
    Matcher comment = COMMENT.matcher(input).region(start, input.length());
    if (!comment.lookingAt()) {
      return super.parseHtmlInline();
    }
    flushTextNode();
    appendNode(new HtmlInlineComment(input.subSequence(start, comment.end())));
    setIndex(comment.end());
    return true;
  }

  /** Reads {@code <destination with spaces>} as CommonMark 0.31.2, 6.3 says; else as flexmark. */
  @Override
  public @Nullable BasedSequence parseLinkDestination() {
    BasedSequence input = getInput();
    int start = getIndex();
    if (start >= input.length() || input.charAt(start) != '<') {
      return spaces && isSpaced(input, start) ? spaced(input, start) : super.parseLinkDestination();
    }
    Matcher pointed = POINTED.matcher(input).region(start, input.length());
    if (!pointed.lookingAt()) {
      return null;
    }
    setIndex(pointed.end());
    return input.subSequence(start, pointed.end());
  }

  /** Whether a path with spaces stands here, between the parentheses of a link. */
  private static boolean isSpaced(BasedSequence input, int start) {
    return start > 0
        && input.charAt(start - 1) == '('
        && SPACED.matcher(input).region(start, input.length()).lookingAt();
  }

  private BasedSequence spaced(BasedSequence input, int start) {
    Matcher path = SPACED.matcher(input).region(start, input.length());
    int end = path.lookingAt() ? path.end() : start;
    setIndex(end);
    return input.subSequence(start, end);
  }

  /** Text that was not looked into. */
  static final class PlainNode extends Node {
    PlainNode(BasedSequence chars) {
      super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }
}
