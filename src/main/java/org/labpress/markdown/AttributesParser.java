package org.labpress.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;

/**
 * Reads attributes behind images, links and code, and at the end of headings and table captions.
 * Braces anywhere else are text.
 */
final class AttributesParser implements InlineParserExtension {
  private static final Pattern RAW_MARK = Pattern.compile("\\{=([A-Za-z][A-Za-z0-9_+-]{0,30})\\}");

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex();
    if (parseRawMark(parser)) {
      return true;
    }
    Optional<AttributesReader.Found> found = AttributesReader.read(input, start);
    boolean follows = followsConstruct(parser);
    boolean ends =
        (parser.getBlock() instanceof Heading || Captions.isCaption(input))
            && input.subSequence(found.map(AttributesReader.Found::end).orElse(start)).isBlank();
    if (found.isPresent() && (follows || ends)) {
      add(parser, found.get().end(), found.map(AttributesReader.Found::attributes));
      return true;
    }
    int close = input.indexOf('}', start);
    boolean meant = start + 1 < input.length() && "#.".indexOf(input.charAt(start + 1)) >= 0;
    boolean atEnd = close == input.length() - 1 && parser.getBlock() instanceof Heading && meant;
    if (close > 0 && ((follows && isAdjacent(parser)) || atEnd)) {
      add(parser, close + 1, Optional.empty());
      return true;
    }
    return false;
  }

  /** Reads the mark of raw text, which stands directly behind code. */
  private static boolean parseRawMark(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex();
    Matcher mark = RAW_MARK.matcher(input).region(start, input.length());
    boolean behindCode =
        lastNode(parser) instanceof Code code && endsAt(code, input, start) && mark.lookingAt();
    if (behindCode) {
      parser.appendNode(
          new RawMarkNode(
              input.subSequence(start, mark.end()), mark.group(1).toLowerCase(Locale.ROOT)));
      parser.setIndex(mark.end());
    }
    return behindCode;
  }

  private static void add(LightInlineParser parser, int end, Optional<Attributes> attributes) {
    parser.flushTextNode();
    parser.appendNode(
        new AttributesNode(parser.getInput().subSequence(parser.getIndex(), end), attributes));
    parser.setIndex(end);
  }

  /** Returns whether an image, link or code ends here or one space before. */
  private static boolean followsConstruct(LightInlineParser parser) {
    Node last = lastNode(parser);
    if (last == null) {
      return false;
    }
    BasedSequence input = parser.getInput();
    int index = parser.getIndex();
    boolean space = index > 0 && input.charAt(index - 1) == ' ';
    if (last instanceof Code) {
      return endsAt(last, input, index);
    }
    boolean construct = last instanceof Image || last instanceof ImageRef || last instanceof Link;
    return construct && (endsAt(last, input, index) || (space && endsAt(last, input, index - 1)));
  }

  private static boolean isAdjacent(LightInlineParser parser) {
    Node last = lastNode(parser);
    return last != null
        && !(last instanceof Code)
        && endsAt(last, parser.getInput(), parser.getIndex());
  }

  private static @org.jspecify.annotations.Nullable Node lastNode(LightInlineParser parser) {
    return parser.getBlock().getLastChild();
  }

  private static boolean endsAt(Node node, BasedSequence input, int index) {
    return index > 0 && node.getEndOffset() == input.getIndexOffset(index - 1) + 1;
  }

  /** Registers this parser. */
  static final class Extension extends InlineExtension {
    Extension() {
      super('{', AttributesParser::new);
    }
  }
}
