package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Div;
import org.labpress.document.Figure;
import org.labpress.document.Heading;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.Paragraph;
import org.labpress.document.ThematicBreak;
import org.labpress.source.SourceSpan;

/**
 * Makes nodes of HTML that arranges text and images, so that every output shows it: {@code div},
 * {@code center}, {@code p}, {@code figure}, headings and {@code img}. What stands between the tags
 * is read as Markdown, as Pandoc does. HTML with other tags, or whose tags do not match, is left to
 * the caller.
 */
final class HtmlBlocks {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*+)((?:[^<>\"']|\"[^\"<]*+\"|'[^'<]*+')*+)>");

  /** Tags that make blocks. */
  private static final Pattern TAKEN =
      Pattern.compile("div|center|p|figure|figcaption|section|article|h[1-6]|hr");

  /** Tags that stand in a line. */
  private static final Pattern IN_LINE =
      Pattern.compile(
          "a|abbr|b|br|code|del|em|font|i|img|ins|kbd|mark|s|small|span|strike|strong|sub|sup|tt|u");

  private static final int DEEPEST = 40;

  private final PreparedText source;
  private final PageNotes notes;
  private final Figures figures;
  private final Function<BasedSequence, List<Inline>> inlines;
  private final Deque<Open> stack = new ArrayDeque<>();

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

  /** An element whose end has not come yet. */
  private record Open(String name, Map<String, String> attributes, int start, List<Block> blocks) {}

  /** Returns the blocks of some HTML; empty if it holds what has no node. */
  Optional<List<Block>> convert(BasedSequence html) {
    if (!isKnown(html)) {
      return Optional.empty();
    }
    stack.clear();
    List<Block> all = new ArrayList<>();
    stack.push(new Open("", Map.of(), 0, all));
    Matcher tag = TAG.matcher(html);
    int from = 0;
    while (tag.find()) {
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (!TAKEN.matcher(name).matches()) {
        continue;
      }
      text(html, from, tag.start());
      from = tag.end();
      if (name.equals("hr")) {
        add(new ThematicBreak(span(html, tag.start(), tag.end())));
      } else if (tag.group(1).isEmpty()) {
        stack.push(
            new Open(name, HtmlImage.attributes(tag.group(3)), tag.start(), new ArrayList<>()));
      } else {
        Open closed = stack.pop();
        element(closed, span(html, closed.start(), tag.end()));
      }
    }
    text(html, from, html.length());
    return Optional.of(all);
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
      block = true;
      if (name.equals("hr")) {
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
    Open open = stack.element();
    boolean tag = chars.charAt(0) == '<';
    if (tag && content.size() == 1 && content.get(0) instanceof Image image) {
      // The alternative text of a tag is no caption.
      add(new Figure(image, List.of(), ofFigure(image, open), Optional.empty(), span));
    } else if (open.name().equals("figcaption") || open.name().startsWith("h")) {
      add(new Paragraph(content, span));
    } else {
      figures.of(new Paragraph(content, span)).forEach(this::add);
    }
  }

  private static Attributes ofFigure(Image image, Open open) {
    return open.name().equals("figure")
        ? Attributes.of(Optional.empty(), List.of(), image.attributes().values())
        : image.attributes();
  }

  private void element(Open closed, SourceSpan span) {
    Attributes attributes =
        Attributes.of(
            HtmlImage.id(closed.attributes()),
            HtmlImage.classes(closed.attributes()),
            new TreeMap<>());
    List<Block> blocks = closed.blocks();
    if (closed.name().matches("h[1-6]")) {
      int level = closed.name().charAt(1) - '0';
      add(
          new Heading(
              level, content(blocks), notes.define(attributes, span), Optional.empty(), span));
    } else if (closed.name().equals("figure")) {
      notes.define(attributes, span);
      add(figure(blocks, attributes, span));
    } else if (closed.name().equals("figcaption")) {
      add(new Div(CAPTION, blocks, span));
    } else if (attributes.isEmpty() && !closed.name().equals("center")) {
      blocks.forEach(this::add);
    } else {
      notes.define(attributes, span);
      Attributes shown =
          closed.name().equals("center")
              ? Attributes.of(attributes.id(), List.of("align-center"), Map.of())
              : attributes;
      add(new Div(shown, blocks, span));
    }
  }

  private static final Attributes CAPTION =
      Attributes.of(Optional.empty(), List.of("figcaption"), Map.of());

  private static Block figure(List<Block> blocks, Attributes attributes, SourceSpan span) {
    List<Inline> caption = List.of();
    List<Block> rest = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Div div && div.attributes().equals(CAPTION)) {
        caption = content(div.blocks());
      } else {
        rest.add(block);
      }
    }
    if (rest.size() == 1 && rest.get(0) instanceof Figure only) {
      Attributes all =
          Attributes.of(
              attributes.id().or(() -> only.attributes().id()),
              attributes.classes(),
              only.attributes().values());
      List<Inline> shown = caption.isEmpty() ? only.caption() : caption;
      return new Figure(only.image(), shown, all, Optional.empty(), span);
    }
    if (!caption.isEmpty()) {
      rest.add(
          new Paragraph(
              caption, caption.get(0).span().cover(caption.get(caption.size() - 1).span())));
    }
    return new Div(attributes, rest, span);
  }

  private static List<Inline> content(List<Block> blocks) {
    List<Inline> content = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        content.addAll(paragraph.content());
      }
    }
    return content;
  }

  private SourceSpan span(BasedSequence html, int start, int end) {
    BasedSequence part = html.subSequence(start, end);
    return source.span(part.getStartOffset(), part.getEndOffset());
  }
}
