package org.labpress.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Code;
import org.labpress.document.Emphasis;
import org.labpress.document.Span;
import org.labpress.document.Strong;

/**
 * Reads TeX's groups around a command: {@code {\bf words}}, <code>{\"o}</code>, {@code {\LaTeX}}.
 * Braces around anything else are text.
 */
final class TexGroupParser implements InlineParserExtension {
  private static final Pattern COMMAND = Pattern.compile("\\{\\s?\\\\([A-Za-z]++)\\s*+");

  private static final GroupNode.Maker PLAIN = (content, span) -> content;
  private static final GroupNode.Maker STRONG =
      (content, span) -> List.of(new Strong(content, span));
  private static final GroupNode.Maker STRESSED =
      (content, span) -> List.of(new Emphasis(content, span));
  private static final GroupNode.Maker SMALL_CAPITALS =
      (content, span) -> List.of(new Span(content, Attributes.ofClass("smallcaps"), span));

  /** Declarations that hold to the end of their group; LaTeX 2e font selection, section 2. */
  private static final Map<String, GroupNode.Maker> DECLARATIONS =
      Map.ofEntries(
          Map.entry("bf", STRONG),
          Map.entry("bfseries", STRONG),
          Map.entry("em", STRESSED),
          Map.entry("it", STRESSED),
          Map.entry("itshape", STRESSED),
          Map.entry("sl", STRESSED),
          Map.entry("slshape", STRESSED),
          Map.entry("sc", SMALL_CAPITALS),
          Map.entry("scshape", SMALL_CAPITALS));

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex();
    if (parser.peek(1) != '\\' && parser.peek(1) != ' ') {
      return false;
    }
    Pairs pairs = BoundedInlineParser.pairs(parser);
    Optional<TexAccents.Found> sign =
        TexAccents.group(pairs.text(), start).or(() -> TexSigns.letter(pairs.text(), start));
    if (sign.isPresent()) {
      int end = sign.get().end();
      parser.flushTextNode();
      parser.appendNode(new SymbolNode(input.subSequence(start, end), sign.get().characters()));
      parser.setIndex(end);
      return true;
    }
    Matcher command = COMMAND.matcher(pairs.text()).region(start, input.length());
    int close = pairs.brace(start);
    if (close < 0 || !command.lookingAt() || command.end() > close) {
      return false;
    }
    BasedSequence chars = input.subSequence(start, close + 1);
    String name = command.group(1);
    if (name.equals("tt") || name.equals("ttfamily")) {
      String code = TexParser.unescaped(input.subSequence(command.end(), close));
      append(
          parser,
          new GroupNode(chars, (content, span) -> List.of(new Code(code, Attributes.NONE, span))),
          chars.subSequence(0, 0),
          close);
      return true;
    }
    GroupNode.Maker maker = DECLARATIONS.get(name);
    boolean known =
        TexParser.isKnown(name) || TextMacros.KEY.get(parser.getDocument()).get(name).isPresent();
    if (maker == null && !known) {
      return false;
    }
    append(
        parser,
        new GroupNode(chars, maker == null ? PLAIN : maker),
        input.subSequence(maker == null ? start + 1 : command.end(), close),
        close);
    return true;
  }

  private static void append(LightInlineParser parser, Node node, BasedSequence inside, int close) {
    BoundedInlineParser.appendWithInside(parser, node, inside, close + 1);
  }

  /** Registers this parser. */
  static final class Extension extends InlineExtension {
    Extension() {
      super('{', TexGroupParser::new);
    }
  }
}
