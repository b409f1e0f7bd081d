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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Citation;

/**
 * Reads what begins with a bracket and is not a link: the box of a task, the mark of a footnote, a
 * span with attributes, a group of citations. A bracket before {@code (} is left to links.
 */
final class BracketParser implements InlineParserExtension {
  private static final Pattern TASK = Pattern.compile("\\[([ xX])\\](?=\\s)");

  /** A citation is short; looking no further keeps brackets in each other cheap. */
  private static final int LONGEST_CITATION = 2_000;

  private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\]\\[\\s]++)\\]");

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    return parseTask(parser) || parseNote(parser) || parseSpan(parser) || parseCitations(parser);
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
