package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.ListBlock;
import org.labpress.document.ListItem;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;

/** Sets lists: labels to the left of indented items. */
final class ListSetter {
  /** Least indentation of items, in ems; wide labels get more. */
  private static final double INDENT = 1.7;

  private static final double LABEL_GAP = 0.5;

  /** The same on slides, where a list in a list is smaller, and items stand apart. */
  private static final double SLIDE_INDENT = 1.25;

  private static final double NESTED = 0.9;
  private static final double SLIDE_GAP = 0.28;
  private static final List<String> BULLETS = List.of("•", "–", "·");

  private final SettingContext context;
  private final Footnotes footnotes;
  private final Galley galley;
  private final TagTree.Tag parent;
  private final Frame frame;
  private final BodyStyle body;

  ListSetter(
      SettingContext context,
      Footnotes footnotes,
      Galley galley,
      TagTree.Tag parent,
      Frame frame,
      BodyStyle body) {
    this.context = context;
    this.footnotes = footnotes;
    this.galley = galley;
    this.parent = parent;
    this.frame = frame;
    this.body = context.look().slide() && body.listDepth() > 0 ? body.scaled(NESTED) : body;
  }

  void set(ListBlock list) {
    TagTree.Tag tag = context.tags().add(parent, Role.LIST);
    double labelWidth = 0;
    for (int i = 0; i < list.items().size(); i++) {
      labelWidth = Math.max(labelWidth, width(label(list, i), labelStyle()));
    }
    double indent =
        Math.max(
            (context.look().slide() ? SLIDE_INDENT : INDENT) * body.size(),
            labelWidth + LABEL_GAP * body.size());
    Frame inner = frame.inset(indent, 0);
    for (int i = 0; i < list.items().size(); i++) {
      if (i > 0 && context.look().slide()) {
        galley.space(SLIDE_GAP * body.leading(), 0, 0);
      } else if (i > 0 && !list.tight()) {
        galley.space(0.4 * body.leading(), 0.2 * body.leading(), 0.1 * body.leading());
      } else if (i > 0) {
        galley.space(0.08 * body.leading(), 0.1 * body.leading(), 0);
      }
      item(list, i, tag, inner);
    }
  }

  private void item(ListBlock list, int index, TagTree.Tag tag, Frame inner) {
    ListItem item = list.items().get(index);
    TagTree.Tag element = context.tags().add(tag, Role.LIST_ITEM);
    TagTree.Tag label = context.tags().add(element, Role.LABEL);
    Galley content = galley.inner();
    new BlockSetter(
            context,
            footnotes,
            content,
            context.tags().add(element, Role.LIST_BODY),
            inner,
            body.inList())
        .setAll(item.blocks(), item.span());
    Strip labelStrip = labelStrip(label(list, index), labelStyle(), label, inner, item);
    attach(content.items(), labelStrip);
  }

  /** Adds the item with its label on its first line, or above what is not a line. */
  private void attach(List<VerticalItem> content, Strip label) {
    boolean attached = false;
    for (VerticalItem item : content) {
      if (attached || item instanceof VerticalItem.Space) {
        galley.add(item);
      } else if (item instanceof Strip strip && Strips.baseline(strip).isPresent()) {
        double dy = Strips.baseline(strip).get() - ParagraphSetter.ABOVE_BASELINE * body.leading();
        galley.add(strip.over(Mover.moved(label.items(), 0, dy)));
        attached = true;
      } else {
        galley.strip(label);
        galley.keep();
        galley.add(item);
        attached = true;
      }
    }
    if (!attached) {
      galley.strip(label);
    }
  }

  private Strip labelStrip(
      String text, TextStyle style, TagTree.Tag tag, Frame inner, ListItem item) {
    List<LineItem> items = InlineItems.of(context, tag, style, List.of()).add(text, style).finish();
    double right = inner.left() - LABEL_GAP * body.size();
    double width = Math.max(1, right - frame.left());
    List<Strip> strips =
        ParagraphSetter.set(
            items,
            LineShape.ragged(width, LineShape.Justification.RIGHT),
            right - width,
            body.leading(),
            false,
            item.span());
    List<Strip> withoutFacts = new ArrayList<>();
    for (Strip strip : strips) {
      withoutFacts.add(Strip.of(strip.height(), strip.items()));
    }
    return withoutFacts.isEmpty() ? Strip.of(0, List.of()) : withoutFacts.get(0);
  }

  private String label(ListBlock list, int index) {
    Optional<String> task =
        switch (list.items().get(index).task()) {
          case OPEN -> Optional.of("☐");
          case DONE -> Optional.of("☑");
          case NONE -> Optional.empty();
        };
    return task.orElseGet(
        () ->
            switch (list.kind()) {
              case BULLET -> BULLETS.get(Math.min(body.listDepth(), BULLETS.size() - 1));
              case ORDERED -> list.marker().label(list.start() + (long) index);
            });
  }

  private TextStyle labelStyle() {
    if (!context.look().slide()) {
      return body.text();
    }
    TextStyle style = body.text().in(context.look().tones().accent());
    return style.asBold();
  }

  private double width(String text, TextStyle style) {
    return style.face().shape(text).stream()
        .mapToDouble(piece -> piece.text().advance() * body.size())
        .sum();
  }
}
