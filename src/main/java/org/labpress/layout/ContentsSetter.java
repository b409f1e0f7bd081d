package org.labpress.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.labpress.document.Document;
import org.labpress.document.Heading;
import org.labpress.document.PlainText;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;

/** Sets the list of contents: headings that lead to their sections, and the pages of these. */
final class ContentsSetter {
  private static final int LEVELS = 2;
  private static final double TITLE = 1.2;
  private static final double INDENT = 1.8;
  private static final double PAGE_COLUMN = 3;

  private final SettingContext context;
  private final Galley galley;
  private final Frame frame;
  private final BodyStyle body;

  ContentsSetter(SettingContext context, Galley galley, Frame frame) {
    this.context = context;
    this.galley = galley;
    this.frame = frame;
    this.body = BodyStyle.of(context.style());
  }

  /** Returns whether the author asks for a list of contents. */
  static boolean isWanted(Document document) {
    return document.frontMatter().text().contents().orElse(false);
  }

  /** Returns the pages, from 1, on which the destinations of a set document lie. */
  static Map<String, Integer> pages(List<Page> pages) {
    Map<String, Integer> found = new TreeMap<>();
    for (int i = 0; i < pages.size(); i++) {
      for (Placed item : pages.get(i).items()) {
        if (item instanceof Placed.Destination destination) {
          found.putIfAbsent(destination.name(), i + 1);
        }
      }
    }
    return found;
  }

  /**
   * Sets the list; nothing if the document has no heading.
   *
   * @param pages by the ids of the headings; of one that is missing the number is left out
   */
  void set(Document document, Map<String, Integer> pages) {
    List<Heading> headings = headings(document);
    if (headings.isEmpty()) {
      return;
    }
    int highest = headings.stream().mapToInt(Heading::level).min().orElse(1);
    TagTree.Tag root = context.tags().root();
    TextStyle style = TextStyle.serif(TITLE * body.size()).asBold();
    TagTree.Tag title = context.tags().add(root, Role.P);
    LineShape shape = LineShape.ragged(frame.width(), LineShape.Justification.LEFT);
    ParagraphSetter.set(
            InlineItems.of(context, title, style, List.of()).add("Contents", style).finish(),
            shape,
            frame.left(),
            1.22 * style.size(),
            false,
            document.frontMatter().span())
        .forEach(galley::strip);
    galley.keep();
    galley.space(0.4 * body.leading(), 0, 0);
    galley.keep();
    TagTree.Tag list = context.tags().add(root, Role.CONTENTS);
    for (Heading heading : headings) {
      entry(heading, heading.level() - highest, list, pages);
    }
    galley.space(1.6 * body.leading(), 0.4 * body.leading(), 0);
  }

  private static List<Heading> headings(Document document) {
    Set<String> seen = new HashSet<>();
    List<Heading> named =
        document.blocks().stream()
            .filter(Heading.class::isInstance)
            .map(Heading.class::cast)
            .filter(heading -> heading.attributes().id().filter(seen::add).isPresent())
            .toList();
    int highest = named.stream().mapToInt(Heading::level).min().orElse(1);
    int levels = document.frontMatter().text().tocDepth().orElse(LEVELS);
    return named.stream().filter(heading -> heading.level() < highest + levels).toList();
  }

  private void entry(Heading heading, int depth, TagTree.Tag list, Map<String, Integer> pages) {
    String id = heading.attributes().id().orElseThrow();
    String text = PlainText.of(heading.content()).strip();
    String label = heading.number().map(number -> number + "\u00A0\u00A0" + text).orElse(text);
    Optional<String> page = Optional.ofNullable(pages.get(id)).map(String::valueOf);
    TextStyle style = depth == 0 ? body.text().asBold() : body.text();
    TagTree.Tag item = context.tags().add(list, Role.CONTENTS_ITEM);
    TagTree.Tag tag = context.tags().add(item, Role.P);
    LineItem.LinkText link =
        new LineItem.LinkText(
            new Placed.Target.Internal(id), page.map(p -> text + ", page " + p).orElse(text));
    double indent = depth * INDENT * body.size();
    double column = PAGE_COLUMN * body.size();
    List<Strip> lines =
        new ArrayList<>(
            ParagraphSetter.set(
                InlineItems.mixed(context, tag, style).addLink(label, style, link).finish(),
                LineShape.ragged(frame.width() - indent - column, LineShape.Justification.LEFT),
                frame.left() + indent,
                body.leading(),
                false,
                heading.span()));
    if (lines.isEmpty()) {
      return;
    }
    List<Strip> number =
        ParagraphSetter.set(
            InlineItems.mixed(context, tag, style).add(page.orElse(""), style).finish(),
            LineShape.ragged(column, LineShape.Justification.RIGHT),
            frame.left() + frame.width() - column,
            body.leading(),
            false,
            heading.span());
    if (!number.isEmpty()) {
      int last = lines.size() - 1;
      lines.set(last, Strips.sideBySide(List.of(lines.get(last), number.get(0))));
    }
    if (depth == 0) {
      galley.space(0.25 * body.leading(), 0, 0);
    }
    ParagraphSetter.add(galley, lines);
    galley.penalty(0);
  }
}
