package org.labpress.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Code;
import org.labpress.document.Emphasis;
import org.labpress.document.Inline;
import org.labpress.document.Link;
import org.labpress.document.Reference;
import org.labpress.document.Span;
import org.labpress.document.Strikethrough;
import org.labpress.document.Strong;
import org.labpress.document.Subscript;
import org.labpress.document.Superscript;
import org.labpress.document.Text;
import org.labpress.source.SourceSpan;

/**
 * Reads TeX commands in running text: references, citations, forms of text, signs. A command with
 * arguments that has no meaning here stays visible; a backslash before a word without arguments is
 * a backslash, as in the path of a file.
 */
final class TexParser implements InlineParserExtension {
  private static final Pattern NAME = Pattern.compile("\\\\([A-Za-z]++)");
  private static final Pattern LABELS = Pattern.compile("[^,\\s]++(?: ++[^,\\s]++)*+");
  private static final Pattern SIGN =
      Pattern.compile("\\\\([A-Za-z]{2,20})(?:\\{\\}| |(?![A-Za-z]))");
  private static final Set<String> OTHERS =
      Set.of("texttt", "code", "footnote", "url", "nolinkurl", "href", "pageref", "label", "verb");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([#$%&_{}])");

  private static final Map<String, Reference.Form> REFERENCES =
      Map.of(
          "ref", Reference.Form.NUMBER,
          "eqref", Reference.Form.PARENTHESES,
          "autoref", Reference.Form.FULL,
          "cref", Reference.Form.FULL,
          "Cref", Reference.Form.FULL,
          "vref", Reference.Form.FULL,
          "fullref", Reference.Form.FULL,
          "labelcref", Reference.Form.NUMBER,
          "nameref", Reference.Form.FULL);

  private static final Map<String, GroupNode.Maker> FORMS =
      Map.ofEntries(
          Map.entry("emph", TexParser::emphasis),
          Map.entry("textit", TexParser::emphasis),
          Map.entry("textsl", TexParser::emphasis),
          Map.entry("textbf", (content, span) -> List.of(new Strong(content, span))),
          Map.entry("textsc", (content, span) -> spanOf("smallcaps", content, span)),
          Map.entry("underline", (content, span) -> spanOf("underline", content, span)),
          Map.entry("uline", (content, span) -> spanOf("underline", content, span)),
          Map.entry("hl", (content, span) -> spanOf("mark", content, span)),
          Map.entry("uuline", (content, span) -> spanOf("underline", content, span)),
          Map.entry("uwave", (content, span) -> spanOf("underline", content, span)),
          Map.entry("st", (content, span) -> List.of(new Strikethrough(content, span))),
          Map.entry("pkg", (content, span) -> List.of(new Strong(content, span))),
          Map.entry("strong", (content, span) -> List.of(new Strong(content, span))),
          Map.entry("proglang", (content, span) -> content),
          Map.entry("hbox", (content, span) -> content),
          Map.entry("uppercase", (content, span) -> content),
          Map.entry("lowercase", (content, span) -> content),
          Map.entry("sout", (content, span) -> List.of(new Strikethrough(content, span))),
          Map.entry("textsuperscript", (content, span) -> List.of(new Superscript(content, span))),
          Map.entry("textsubscript", (content, span) -> List.of(new Subscript(content, span))),
          Map.entry("text", (content, span) -> content),
          Map.entry("textrm", (content, span) -> content),
          Map.entry("textsf", (content, span) -> content),
          Map.entry("textup", (content, span) -> content),
          Map.entry("textmd", (content, span) -> content),
          Map.entry("textnormal", (content, span) -> content),
          Map.entry("mbox", (content, span) -> content),
          Map.entry("enquote", TexParser::quoted));

  /** Commands of siunitx and the like, which are formulas that stand in the text. */
  private static final Set<String> FORMULAS =
      Set.of(
          "SI",
          "si",
          "qty",
          "unit",
          "num",
          "ang",
          "SIrange",
          "numrange",
          "qtyrange",
          "numlist",
          "SIlist",
          "qtylist",
          "ensuremath");

  /** Commands that colour, box or turn their last argument, with the number of those before it. */
  private static final Map<String, Integer> DECORATIONS =
      Map.ofEntries(
          Map.entry("textcolor", 1),
          Map.entry("colorbox", 1),
          Map.entry("fcolorbox", 2),
          Map.entry("rotatebox", 1),
          Map.entry("scalebox", 1),
          Map.entry("resizebox", 2),
          Map.entry("raisebox", 1),
          Map.entry("parbox", 1),
          Map.entry("foreignlanguage", 1),
          Map.entry("texorpdfstring", 1),
          Map.entry("fbox", 0),
          Map.entry("framebox", 0),
          Map.entry("makebox", 0));

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    int start = parser.getIndex();
    String text = BoundedInlineParser.pairs(parser).text();
    Matcher matcher = NAME.matcher(text).region(start, text.length());
    if (BareCommand.isInPath(text, start)) {
      return false;
    }
    Optional<TexAccents.Found> accent = TexAccents.at(text, start);
    if (accent.isPresent()) {
      BasedSequence chars = parser.getInput().subSequence(start, accent.get().end());
      add(parser, new SymbolNode(chars, accent.get().characters()), accent.get().end());
      return true;
    }
    if (!matcher.lookingAt()) {
      return TexSpacing.parse(parser);
    }
    TextMacros macros = TextMacros.KEY.get(parser.getDocument());
    String name = macros.meaning(matcher.group(1));
    if (parseMacro(parser, macros.get(name), matcher.end())) {
      return true;
    }
    TexArguments arguments = new TexArguments(parser, matcher.end());
    if (name.equals("verb")) {
      return parseVerbatim(parser, matcher.end());
    }
    if (name.equals("begin")) {
      return parseEnvironment(parser, arguments);
    }
    arguments.star();
    return parseReference(parser, name, arguments)
        || parseCitation(parser, name, arguments)
        || parseForm(parser, name, arguments)
        || parseLink(parser, name, arguments)
        || parseFormula(parser, name, new TexArguments(parser, matcher.end()))
        || parseDecoration(parser, name, new TexArguments(parser, matcher.end()))
        || parseSign(parser, name, new TexArguments(parser, matcher.end()))
        || parseLayout(parser, name, arguments)
        || ((name.length() > 1 || macros.isAtWork(name))
            && parseUnknown(parser, new TexArguments(parser, matcher.end())))
        || parseBare(parser, matcher.end());
  }

  private static boolean parseBare(LightInlineParser parser, int end) {
    int start = parser.getIndex();
    boolean meant = BareCommand.isMeant(BoundedInlineParser.pairs(parser).text(), start, end);
    if (meant) {
      add(parser, new UnknownTexNode(parser.getInput().subSequence(start, end)), end);
    }
    return meant;
  }

  /** Returns whether a command has a meaning in running text. */
  static boolean isKnown(String name) {
    return FORMS.containsKey(name)
        || REFERENCES.containsKey(name)
        || DECORATIONS.containsKey(name)
        || FORMULAS.contains(name)
        || OTHERS.contains(name)
        || TexCitations.isKnown(name)
        || TexSigns.CHARACTERS.containsKey(name)
        || TexSigns.LAYOUT.contains(name);
  }

  /** Returns the characters of code that is written in TeX. */
  static String unescaped(BasedSequence code) {
    String escaped = ESCAPED.matcher(code).replaceAll("$1");
    return SIGN.matcher(escaped)
        .replaceAll(
            sign ->
                Matcher.quoteReplacement(
                    TexSigns.CHARACTERS.getOrDefault(sign.group(1), sign.group())));
  }

  /** Reads a command that the author has defined, or a definition. */
  private static boolean parseMacro(
      LightInlineParser parser, Optional<TextMacro> macro, int nameEnd) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex();
    if (macro.isEmpty()) {
      int end = TextMacros.definitionEnd(BoundedInlineParser.pairs(parser).text(), start);
      if (end > start) {
        addNothing(parser, end);
      }
      return end > start;
    }
    Optional<MacroNode> node =
        MacroNode.read(macro.get(), input, start, new TexArguments(parser, nameEnd));
    node.ifPresent(
        used ->
            add(
                parser,
                macro.get().isFormula()
                    ? new InlineMathNode(used.getChars(), used.getChars(), false)
                    : used,
                start + used.getTextLength()));
    return node.isPresent();
  }

  private static boolean parseVerbatim(LightInlineParser parser, int from) {
    BasedSequence input = parser.getInput();
    if (from >= input.length() || " \n*{".indexOf(input.charAt(from)) >= 0) {
      return false;
    }
    int end = BoundedInlineParser.pairs(parser).text().indexOf(input.charAt(from), from + 1);
    if (end < 0 || end - from > 200) {
      return false;
    }
    BasedSequence chars = input.subSequence(parser.getIndex(), end + 1);
    String code = input.subSequence(from + 1, end).toString();
    add(parser, new GroupNode(chars, codeOf(code)), end + 1);
    return true;
  }

  /** Reads an environment that begins within a line; a formula is a display there. */
  private static boolean parseEnvironment(LightInlineParser parser, TexArguments arguments) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex();
    Optional<BasedSequence> name = arguments.group();
    if (name.isEmpty()) {
      return false;
    }
    boolean math = MathOpening.marks(input.subSequence(start, arguments.end())).isPresent();
    String close = "\\end{" + name.get() + "}";
    int at = arguments.find(close);
    if (at < 0) {
      return !math && parseUnknown(parser, new TexArguments(parser, start + "\\begin".length()));
    }
    BasedSequence chars = input.subSequence(start, at + close.length());
    add(
        parser,
        math ? new InlineMathNode(chars, chars, true) : new UnknownTexNode(chars),
        at + close.length());
    return true;
  }

  private static boolean parseReference(
      LightInlineParser parser, String name, TexArguments arguments) {
    Reference.Form form = REFERENCES.get(name);
    Optional<BasedSequence> group =
        form == null && !name.equals("label") && !name.equals("pageref")
            ? Optional.empty()
            : arguments.group();
    if (group.isEmpty()) {
      return false;
    }
    List<BasedSequence> labels = new ArrayList<>();
    Matcher label = LABELS.matcher(group.get());
    while (label.find()) {
      labels.add(group.get().subSequence(label.start(), label.end()));
    }
    if (labels.isEmpty()) {
      return false;
    }
    BasedSequence chars = parser.getInput().subSequence(parser.getIndex(), arguments.end());
    if (name.equals("label")) {
      BasedSequence none = chars.subSequence(0, 0);
      Attributes id = Attributes.ofId(labels.get(0).toString());
      add(parser, new SpanNode(chars, none, id), arguments.end());
    } else {
      Reference.Form printed = form == null ? Reference.Form.FULL : form;
      add(parser, new TexReferenceNode(chars, printed, labels), arguments.end());
    }
    return true;
  }

  private static boolean parseCitation(
      LightInlineParser parser, String name, TexArguments arguments) {
    Optional<TexCitations.Found> found = TexCitations.read(parser.getInput(), name, arguments);
    found.ifPresent(
        citation ->
            add(
                parser,
                new CitationNode(
                    parser.getInput().subSequence(parser.getIndex(), arguments.end()),
                    citation.form(),
                    citation.items()),
                arguments.end()));
    return found.isPresent();
  }

  private static boolean parseForm(LightInlineParser parser, String name, TexArguments arguments) {
    GroupNode.Maker maker = FORMS.get(name);
    boolean note = name.equals("footnote");
    boolean code = name.equals("texttt") || name.equals("code");
    if (maker == null && !note && !code) {
      return false;
    }
    Optional<BasedSequence> group = arguments.group();
    if (group.isEmpty()) {
      return false;
    }
    BasedSequence chars = parser.getInput().subSequence(parser.getIndex(), arguments.end());
    if (code) {
      add(parser, new GroupNode(chars, codeOf(unescaped(group.get()))), arguments.end());
      return true;
    }
    Node node = maker == null ? new NoteNode(chars, group.get()) : new GroupNode(chars, maker);
    BoundedInlineParser.appendWithInside(parser, node, group.get(), arguments.end());
    return true;
  }

  private static boolean parseLink(LightInlineParser parser, String name, TexArguments arguments) {
    boolean bare = name.equals("url") || name.equals("nolinkurl");
    if (!bare && !name.equals("href")) {
      return false;
    }
    Optional<BasedSequence> address = arguments.group();
    Optional<BasedSequence> text = bare ? address : arguments.group();
    if (address.isEmpty() || text.isEmpty()) {
      return false;
    }
    String destination = address.get().toString().strip().replaceAll("\\\\([%#&_~{}$])", "$1");
    BasedSequence chars = parser.getInput().subSequence(parser.getIndex(), arguments.end());
    GroupNode.Maker maker =
        (content, span) ->
            List.of(
                Link.of(destination, bare ? List.of(new Text(destination, span)) : content, span));
    BasedSequence inside = bare ? chars.subSequence(0, 0) : text.get();
    BoundedInlineParser.appendWithInside(
        parser, new GroupNode(chars, maker), inside, arguments.end());
    return true;
  }

  private static boolean parseFormula(
      LightInlineParser parser, String name, TexArguments arguments) {
    if (!FORMULAS.contains(name)) {
      return false;
    }
    arguments.optionals();
    boolean any = false;
    while (arguments.group().isPresent()) {
      any = true;
      arguments.optionals();
    }
    if (any) {
      BasedSequence chars = parser.getInput().subSequence(parser.getIndex(), arguments.end());
      add(parser, new InlineMathNode(chars, chars, false), arguments.end());
    }
    return any;
  }

  /** Shows the words; how they are coloured, boxed or turned says nothing to a reader. */
  private static boolean parseDecoration(
      LightInlineParser parser, String name, TexArguments arguments) {
    Integer before = DECORATIONS.get(name);
    if (before == null) {
      return false;
    }
    for (int i = 0; i < before; i++) {
      arguments.optionals();
      if (arguments.group().isEmpty()) {
        return false;
      }
    }
    arguments.optionals();
    Optional<BasedSequence> words = arguments.group();
    if (words.isEmpty()) {
      return false;
    }
    BasedSequence chars = parser.getInput().subSequence(parser.getIndex(), arguments.end());
    GroupNode node = new GroupNode(chars, (content, span) -> content);
    BoundedInlineParser.appendWithInside(parser, node, words.get(), arguments.end());
    return true;
  }

  private static boolean parseSign(LightInlineParser parser, String name, TexArguments arguments) {
    String characters = TexSigns.CHARACTERS.get(name);
    if (characters == null) {
      return false;
    }
    int bare = arguments.end();
    arguments.emptyGroup();
    int end = arguments.end();
    boolean ate = end == bare && TexSigns.isLetter(characters) && isInWord(parser, bare);
    if (TexSigns.needsBraces(name) && end == bare && !ate) {
      return false;
    }
    BasedSequence chars = parser.getInput().subSequence(parser.getIndex(), ate ? end + 1 : end);
    add(parser, new SymbolNode(chars, characters), ate ? end + 1 : end);
    return true;
  }

  /** Returns whether a letter follows behind the space that ends a command within a word. */
  private static boolean isInWord(LightInlineParser parser, int end) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex();
    return start > 0
        && end + 1 < input.length()
        && Character.isLetter(input.charAt(start - 1))
        && input.charAt(end) == ' '
        && Character.isLetter(input.charAt(end + 1));
  }

  private static boolean parseLayout(
      LightInlineParser parser, String name, TexArguments arguments) {
    BasedSequence input = parser.getInput();
    if (name.equals("newline")) {
      add(
          parser,
          new HardLineBreak(input.subSequence(parser.getIndex(), arguments.end())),
          arguments.end());
      return true;
    }
    if (!TexSigns.LAYOUT.contains(name)) {
      return false;
    }
    if (name.equals("nocite")) {
      TexArguments keys = new TexArguments(parser, arguments.end());
      Optional<BasedSequence> group = keys.group();
      List<BasedSequence> found = group.map(TexCitations::keys).orElse(List.of());
      parser.flushTextNode();
      parser.appendNode(new NociteNode(input.subSequence(parser.getIndex(), keys.end()), found));
    }
    arguments.optionals();
    while (arguments.group().isPresent()) {
      arguments.optionals();
    }
    addNothing(parser, arguments.end());
    return true;
  }

  /** Leaves a command out, and one of the spaces on its sides. */
  private static void addNothing(LightInlineParser parser, int end) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex();
    boolean spaces =
        (start == 0 || Character.isWhitespace(input.charAt(start - 1)))
            && end < input.length()
            && input.charAt(end) == ' ';
    add(parser, new SymbolNode(input.subSequence(start, end), ""), spaces ? end + 1 : end);
  }

  /** A command with at least one group is TeX, whatever its name. */
  private static boolean parseUnknown(LightInlineParser parser, TexArguments arguments) {
    arguments.star();
    arguments.optionals();
    boolean any = false;
    while (arguments.group().isPresent()) {
      any = true;
    }
    if (any) {
      BasedSequence chars = parser.getInput().subSequence(parser.getIndex(), arguments.end());
      add(parser, new UnknownTexNode(chars), arguments.end());
    }
    return any;
  }

  private static void add(LightInlineParser parser, Node node, int end) {
    parser.flushTextNode();
    parser.appendNode(node);
    parser.setIndex(end);
  }

  private static List<Inline> emphasis(List<Inline> content, SourceSpan span) {
    return List.of(new Emphasis(content, span));
  }

  private static List<Inline> spanOf(String name, List<Inline> content, SourceSpan span) {
    return List.of(new Span(content, Attributes.ofClass(name), span));
  }

  private static GroupNode.Maker codeOf(String code) {
    return (content, span) -> List.of(new Code(code, Attributes.NONE, span));
  }

  private static List<Inline> quoted(List<Inline> content, SourceSpan span) {
    List<Inline> all = new ArrayList<>();
    all.add(new Text("“", span.part(0, 0)));
    all.addAll(content);
    all.add(new Text("”", span.part(span.length(), span.length())));
    return all;
  }

  /** Registers this parser. */
  static final class Extension extends InlineExtension {
    Extension() {
      super('\\', TexParser::new);
    }
  }
}
