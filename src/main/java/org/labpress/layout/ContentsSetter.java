package org.labpress.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.labpress.document.Contents;
import org.labpress.document.Document;
import org.labpress.document.Heading;
import org.labpress.document.PlainText;
import org.labpress.document.PrintedWord;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;
import org.labpress.source.SourceSpan;

/** Sets the list of contents: headings that lead to their sections, and the pages of these. */
final class ContentsSetter {
  private static final int LEVELS = 2;
  private static final double TITLE = 1.2;
  private static final double INDENT = 1.8;
  private static final double PAGE_COLUMN = 3;

  private final SettingContext context;
  private final Galley galley;
  private final TagTree.Tag parent;
  private final Frame frame;
  private final BodyStyle body;

  ContentsSetter(SettingContext context, Galley galley, TagTree.Tag parent, Frame frame) {
    this.context = context;
    this.galley = galley;
    this.parent = parent;
    this.frame = frame;
    this.body = BodyStyle.of(context.style());
  }

  /** Returns whether the document has a list of contents, below its title or in its text. */
  static boolean isWanted(Document document) {
    return isAsked(document) || document.nodes(Contents.class).findAny().isPresent();
  }

  /** Returns whether the author asks for a list below the title; one in the text is enough. */
  static boolean isAsked(Document document) {
    return document.frontMatter().text().contents().orElse(false)
        && document.nodes(Contents.class).findAny().isEmpty();
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

  /** Sets the list under a title of its own; nothing if the document has no heading. */
  void set(Document document) {
    List<Heading> headings = headings(document);
    if (headings.isEmpty()) {
      return;
    }
    int highest = headings.stream().mapToInt(Heading::level).min().orElse(1);
    TextStyle style = body.text().scaledBy(TITLE).asBold();
    TagTree.Tag title = context.tags().add(parent, Role.P);
    LineShape shape = LineShape.ragged(frame.width(), LineShape.Justification.LEFT);
    ParagraphSetter.set(
            InlineItems.of(context, title, style, List.of())
                .add(PrintedWord.CONTENTS.in(context.language()), style)
                .finish(),
            shape,
            frame.left(),
            1.22 * style.size(),
            false,
            document.frontMatter().span())
        .forEach(galley::strip);
    galley.keep();
    galley.space(0.4 * body.leading(), 0, 0);
    galley.keep();
    TagTree.Tag list = context.tags().add(parent, Role.CONTENTS);
    for (Heading heading : headings) {
      entry(
          new Contents.Entry(
              heading.level() - highest,
              heading.number(),
              PlainText.of(heading.content()).strip(),
              heading.attributes().id().orElseThrow()),
          list,
          heading.span());
    }
    galley.space(1.6 * body.leading(), 0.4 * body.leading(), 0);
  }

  /** Sets a list that stands in the text. */
  void set(Contents block) {
    TagTree.Tag list = context.tags().add(parent, Role.CONTENTS);
    block.entries().forEach(entry -> entry(entry, list, block.span()));
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

  private void entry(Contents.Entry entry, TagTree.Tag list, SourceSpan place) {
    String text = entry.text();
    int depth = entry.depth();
    String label = entry.number().map(number -> number + "\u00A0\u00A0" + text).orElse(text);
    Optional<String> page = context.page(entry.id()).map(String::valueOf);
    TextStyle style = depth == 0 ? body.text().asBold() : body.text();
    TagTree.Tag item = context.tags().add(list, Role.CONTENTS_ITEM);
    TagTree.Tag tag = context.tags().add(item, Role.P);
    String word = PrintedWord.PAGE.in(context.language());
    LineItem.LinkText link =
        new LineItem.LinkText(
            new Placed.Target.Internal(entry.id()),
            page.map(p -> text + ", " + word + " " + p).orElse(text));
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
                place));
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
            place);
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
