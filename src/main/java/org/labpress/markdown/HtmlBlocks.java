package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Figure;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.Paragraph;
import org.labpress.document.RawBlock;
import org.labpress.document.ThematicBreak;
import org.labpress.source.SourceSpan;

/**
 * Makes nodes of HTML that arranges text and images, so that every output shows it: {@code div},
 * {@code center}, {@code p}, {@code figure}, lists, quotations, code, headings and {@code img}.
 * What stands between the tags is read as Markdown, as Pandoc does. HTML with other tags, or whose
 * tags do not match, is left to the caller.
 */
final class HtmlBlocks {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*+)((?:[^<>\"']|\"[^\"<]*+\"|'[^'<]*+')*+)>");

  /** Tags that make blocks. */
  private static final Pattern TAKEN =
      Pattern.compile(
          "div|center|p|figure|figcaption|section|article|h[1-6]|hr|picture|source|ul|ol|li|dl|dt|dd"
              + "|blockquote|pre|details|summary");

  /** Tags that are never closed. */
  private static final Pattern VOID = Pattern.compile("hr|source");

  /** Tags that stand in a line. */
  private static final Pattern IN_LINE =
      Pattern.compile(
          "a|abbr|b|br|code|del|em|font|i|img|ins|kbd|mark|s|small|span|strike|strong|sub|sup|tt|u");

  /** Elements that may go around blocks of Markdown. */
  private static final Pattern OUTER =
      Pattern.compile(
          "\\s*+<(?i:div|section|article|center)\\b(?:[^<>\"']|\"[^\"<]*+\"|'[^'<]*+')*+>\\s*+");

  private static final int DEEPEST = 40;
  private static final int MOST_OUTER = 8;

  private final PreparedText source;
  private final PageNotes notes;
  private final Figures figures;
  private final Function<BasedSequence, List<Inline>> inlines;
  private final Deque<HtmlElement> stack = new ArrayDeque<>();

  /**
   * @param inlines reads the inlines of a part of the text
   */
  HtmlBlocks(
      PreparedText source,
      PageNotes notes,
      Figures figures,
      Function<BasedSequence, List<Inline>> inlines) {
    this.source = source;
    this.notes = notes;
    this.figures = figures;
    this.inlines = inlines;
  }

  /**
   * Returns the blocks of some HTML; empty if it holds what has no node. Tags at its start that are
   * closed behind a blank line stay raw.
   */
  Optional<List<Block>> convert(BasedSequence html) {
    List<Block> before = new ArrayList<>();
    BasedSequence rest = html;
    while (!isKnown(rest)) {
      Matcher outer = OUTER.matcher(rest);
      if (!outer.lookingAt() || before.size() >= MOST_OUTER) {
        return Optional.empty();
      }
      before.add(new RawBlock("html", outer.group().strip() + "\n", trimmed(rest, outer.end())));
      rest = rest.subSequence(outer.end(), rest.length());
    }
    before.addAll(known(rest));
    return Optional.of(before);
  }

  private List<Block> known(BasedSequence html) {
    stack.clear();
    List<Block> all = new ArrayList<>();
    stack.push(new HtmlElement("", Map.of(), 0, 0, all));
    Matcher tag = TAG.matcher(html);
    int from = 0;
    while (tag.find()) {
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      boolean code = stack.element().isCode() && !name.equals("pre");
      if (!TAKEN.matcher(name).matches() || code) {
        continue;
      }
      boolean end = !tag.group(1).isEmpty();
      if (!end || !stack.element().isVerbatim()) {
        text(html, from, tag.start());
      }
      if (name.equals("hr")) {
        add(new ThematicBreak(span(html, tag.start(), tag.end())));
      } else if (end) {
        HtmlElement closed = stack.pop();
        String inside = html.subSequence(closed.inner(), tag.start()).toString();
        closed.close(inside, notes, span(html, closed.start(), tag.end())).forEach(this::add);
      } else if (!VOID.matcher(name).matches()) {
        stack.push(HtmlElement.of(name, tag.group(3), tag.start(), tag.end()));
      }
      from = tag.end();
    }
    text(html, from, html.length());
    return all;
  }

  /** Returns whether all tags are known and those that make blocks match. */
  private static boolean isKnown(CharSequence html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    boolean block = false;
    while (tag.find()) {
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (IN_LINE.matcher(name).matches()) {
        block |= name.equals("img");
        continue;
      }
      if (!TAKEN.matcher(name).matches() || open.size() > DEEPEST) {
        return false;
      }
      if ("pre".equals(open.peek()) && !name.equals("pre")) {
        return false;
      }
      block = true;
      if (VOID.matcher(name).matches()) {
        continue;
      }
      if (tag.group(1).isEmpty()) {
        open.push(name);
      } else if (open.isEmpty() || !open.pop().equals(name)) {
        return false;
      }
    }
    return block && open.isEmpty();
  }

  private void add(Block block) {
    stack.element().blocks().add(block);
  }

  private void text(BasedSequence html, int start, int end) {
    BasedSequence chars = html.subSequence(start, end).trim();
    if (chars.isEmpty()) {
      return;
    }
    List<Inline> content = inlines.apply(chars);
    SourceSpan span = source.span(chars.getStartOffset(), chars.getEndOffset());
    if (content.isEmpty()) {
      return;
    }
    HtmlElement open = stack.element();
    boolean tag = chars.charAt(0) == '<';
    if (tag && content.size() == 1 && content.get(0) instanceof Image image) {
      // The alternative text of a tag is no caption.
      add(new Figure(image, List.of(), ofFigure(image, open), Optional.empty(), span));
    } else if (open.holdsOnlyText()) {
      add(new Paragraph(content, span));
    } else {
      figures.of(new Paragraph(content, span)).forEach(this::add);
    }
  }

  private static Attributes ofFigure(Image image, HtmlElement open) {
    return open.isFigure()
        ? Attributes.of(Optional.empty(), List.of(), image.attributes().values())
        : image.attributes();
  }

  private SourceSpan trimmed(BasedSequence html, int end) {
    BasedSequence tag = html.subSequence(0, end).trim();
    return source.span(tag.getStartOffset(), tag.getEndOffset());
  }

  private SourceSpan span(BasedSequence html, int start, int end) {
    BasedSequence part = html.subSequence(start, end);
    return source.span(part.getStartOffset(), part.getEndOffset());
  }
}
