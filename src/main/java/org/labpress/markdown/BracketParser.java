package org.labpress.markdown;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Citation;
import org.labpress.document.Link;

/**
 * Reads what begins with a bracket and is not a link: the box of a task, the mark of a footnote, a
 * span with attributes, a group of citations. A bracket before {@code (} is left to links.
 */
final class BracketParser implements InlineParserExtension {
  private static final Pattern TASK = Pattern.compile("\\[([ xX])\\](?=\\s)");

  /** A citation is short; looking no further keeps brackets in each other cheap. */
  private static final int LONGEST_CITATION = 2_000;

  private static final Pattern PAGE =
      Pattern.compile(
          "\\[\\[(?=[^\\[\\]|\\n"
              + "]{0,200}\\p{L})([^\\[\\]|\\n"
              + "@^]{1,200})(?:\\|([^\\[\\]|\\n"
              + "]{1,200}))?\\]\\](?![({\\[:])");

  private static final Pattern FILE_NAME = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");
  private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\]\\[\\s]++)\\]");

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    return parseTask(parser)
        || parseNote(parser)
        || parsePageName(parser)
        || parseCalculation(parser)
        || parseSpan(parser)
        || parseCitations(parser);
  }

  private static boolean parseTask(LightInlineParser parser) {
    Node block = parser.getBlock();
    boolean first =
        parser.getIndex() == 0
            && block instanceof Paragraph
            && block.getParent() instanceof ListItem
            && block.getPrevious() == null;
    Matcher task = TASK.matcher(parser.getInput());
    if (!first || !task.lookingAt()) {
      return false;
    }
    boolean done = !task.group(1).equals(" ");
    add(parser, new TaskNode(parser.getInput().subSequence(0, task.end()), done), task.end() + 1);
    return true;
  }

  private static boolean parseNote(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    Matcher note = NOTE.matcher(input).region(parser.getIndex(), input.length());
    if (!note.lookingAt()) {
      return false;
    }
    BasedSequence chars = input.subSequence(note.start(), note.end());
    add(parser, new FootnoteMarkNode(chars, note.group(1)), note.end());
    return true;
  }

  /** Reads {@code [[page]]} and {@code [[page|text]]}, as note-taking programs write links. */
  private static boolean parsePageName(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex();
    Matcher page = PAGE.matcher(input).region(start, input.length());
    boolean inWord = start > 0 && isCall(input.charAt(start - 1));
    if (inWord || !page.lookingAt()) {
      return false;
    }
    String name = page.group(1).strip();
    BasedSequence text =
        page.start(2) < 0
            ? input.subSequence(page.start(1), page.end(1))
            : input.subSequence(page.start(2), page.end(2));
    int hash = name.indexOf('#');
    String path = hash < 0 ? name : name.substring(0, hash);
    String file = path.isEmpty() || FILE_NAME.matcher(path).find() ? path : path + ".md";
    String destination = file + (hash < 0 ? "" : "#" + anchor(name.substring(hash + 1)));
    GroupNode.Maker maker = (content, span) -> List.of(Link.of(destination, content, span));
    BoundedInlineParser.appendWithInside(
        parser, new GroupNode(input.subSequence(start, page.end()), maker), text, page.end());
    return true;
  }

  /** Returns the id of a heading that is named by its words, the last of several. */
  private static String anchor(String heading) {
    String words = heading.substring(heading.lastIndexOf('#') + 1).strip();
    String lower = words.toLowerCase(Locale.ROOT);
    return words.equals(lower) && words.indexOf(' ') < 0
        ? words
        : lower
            .replaceAll("[^\\p{L}\\p{N}_.\\- ]", "")
            .replaceFirst("^[^\\p{L}]+", "")
            .replace(' ', '-');
  }

  /** {@code x[[1]]} takes an element of a list; {@code ![[x]]} shows a figure. */
  private static boolean isCall(char before) {
    return Character.isLetterOrDigit(before) || "_)]!\\".indexOf(before) >= 0;
  }

  /** Reads {@code [3.1]{= 84.2-81.1}}, in which the formula may stand in quotes. */
  private static boolean parseCalculation(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int open = parser.getIndex();
    Pairs pairs = BoundedInlineParser.pairs(parser);
    int close = pairs.bracket(open);
    boolean marked =
        close >= 0
            && close + 2 < input.length()
            && input.charAt(close + 1) == '{'
            && input.charAt(close + 2) == '=';
    int end = marked ? pairs.brace(close + 1) : -1;
    if (end < 0 || end - close > LONGEST_CITATION) {
      return false;
    }
    String formula = input.subSequence(close + 3, end).toString().strip();
    SpanNode node =
        new SpanNode(
            input.subSequence(open, end + 1),
            input.subSequence(close + 1, end + 1),
            new Attributes(
                Optional.empty(), List.of(), new TreeMap<>(Map.of("calc", unquoted(formula)))));
    BoundedInlineParser.appendWithInside(parser, node, input.subSequence(open + 1, close), end + 1);
    return true;
  }

  private static String unquoted(String formula) {
    boolean quoted =
        formula.length() >= 2
            && "\"'".indexOf(formula.charAt(0)) >= 0
            && formula.charAt(0) == formula.charAt(formula.length() - 1);
    return quoted ? formula.substring(1, formula.length() - 1).strip() : formula;
  }

  private static boolean parseSpan(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int open = parser.getIndex();
    int close = BoundedInlineParser.pairs(parser).bracket(open);
    if (close < 0 || close + 1 >= input.length() || input.charAt(close + 1) != '{') {
      return false;
    }
    Optional<AttributesReader.Found> found = AttributesReader.read(input, close + 1);
    if (found.isEmpty()) {
      return false;
    }
    int end = found.get().end();
    SpanNode node =
        new SpanNode(
            input.subSequence(open, end),
            input.subSequence(close + 1, end),
            found.get().attributes());
    BoundedInlineParser.appendWithInside(parser, node, input.subSequence(open + 1, close), end);
    return true;
  }

  private static boolean parseCitations(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int open = parser.getIndex();
    int close = BoundedInlineParser.pairs(parser).bracket(open);
    if (close < 0
        || close - open > LONGEST_CITATION
        || (close + 1 < input.length() && input.charAt(close + 1) == '(')) {
      return false;
    }
    List<CitationNode.Item> items = new ArrayList<>();
    for (int[] part : Brackets.parts(input, open + 1, close)) {
      Optional<CitationKey.Found> key = CitationKey.first(input, part[0], part[1]);
      if (key.isEmpty()) {
        return false;
      }
      items.add(
          new CitationNode.Item(
              key.get(),
              input.subSequence(key.get().start(), key.get().end()),
              input.subSequence(part[0], key.get().start()).trim(),
              withoutComma(input.subSequence(key.get().end(), part[1]))));
    }
    long labels = items.stream().filter(item -> item.key().isLabel()).count();
    if (labels > 0 && labels < items.size()) {
      return false;
    }
    BasedSequence chars = input.subSequence(open, close + 1);
    add(parser, new CitationNode(chars, Citation.Form.BRACKETED, items), close + 1);
    return true;
  }

  private static BasedSequence withoutComma(BasedSequence suffix) {
    BasedSequence trimmed = suffix.trim();
    boolean comma = !trimmed.isEmpty() && trimmed.charAt(0) == ',';
    return comma ? trimmed.subSequence(1, trimmed.length()).trim() : trimmed;
  }

  private static void add(LightInlineParser parser, Node node, int end) {
    parser.flushTextNode();
    parser.appendNode(node);
    parser.setIndex(Math.min(end, parser.getInput().length()));
  }

  /** Registers this parser. */
  static final class Extension extends InlineExtension {
    Extension() {
      super('[', BracketParser::new);
    }
  }
}
