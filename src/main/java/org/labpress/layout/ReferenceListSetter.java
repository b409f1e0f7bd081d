package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.ReferenceList;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;
import org.labpress.source.SourceSpan;

/**
 * Sets a list of references: entries with a number hang behind it, others have all lines but their
 * first indented, so that names stand out at the edge.
 */
final class ReferenceListSetter {
  /** In em. */
  private static final double INDENT = 1.5;

  /** Between a number and its entry, in em. */
  private static final double LABEL_GAP = 0.6;

  private final SettingContext context;
  private final Galley galley;
  private final TagTree.Tag parent;
  private final Frame frame;
  private final BodyStyle body;

  ReferenceListSetter(
      SettingContext context, Galley galley, TagTree.Tag parent, Frame frame, BodyStyle body) {
    this.context = context;
    this.galley = galley;
    this.parent = parent;
    this.frame = frame;
    this.body = body.asBlocks().scaled(context.style().design().references().size());
  }

  void set(ReferenceList list) {
    TagTree.Tag tag = context.tags().add(parent, Role.LIST);
    double labelWidth = 0;
    for (ReferenceList.Entry entry : list.entries()) {
      labelWidth = Math.max(labelWidth, entry.label().map(this::width).orElse(0.0));
    }
    double indent = (labelWidth > 0 ? labelWidth + LABEL_GAP * body.size() : INDENT * body.size());
    Frame inner = frame.inset(indent, 0);
    boolean first = true;
    for (ReferenceList.Entry entry : list.entries()) {
      if (!first) {
        double space = context.style().design().references().space() * body.leading();
        galley.space(space, space, space / 2);
      }
      first = false;
      entry(entry, context.tags().add(tag, Role.LIST_ITEM), inner, labelWidth, list.span());
    }
  }

  private void entry(
      ReferenceList.Entry entry,
      TagTree.Tag item,
      Frame inner,
      double labelWidth,
      SourceSpan place) {
    double hanging = inner.left() - frame.left();
    Optional<List<Placed>> label = entry.label().map(text -> label(text, item, labelWidth, place));
    TagTree.Tag element = context.tags().add(context.tags().add(item, Role.LIST_BODY), Role.P);
    List<LineItem> items =
        new ArrayList<>(
            InlineItems.of(context, element, body.text(), entry.content())
                .addAll(entry.content())
                .finish());
    if (label.isEmpty() && !items.isEmpty()) {
      items.add(0, LineItem.Box.blank(-hanging));
    }
    List<Strip> lines =
        new ArrayList<>(
            ParagraphSetter.set(
                items,
                body.shape(inner.width()),
                inner.left(),
                body.leading(),
                body.numbered(),
                place));
    if (!lines.isEmpty()) {
      label.ifPresent(placed -> lines.set(0, lines.get(0).over(placed)));
      context
          .destination(entry.id())
          .map(name -> new Placed.Destination(frame.left(), -4, name))
          .ifPresent(target -> lines.set(0, lines.get(0).over(List.of(target))));
    }
    ParagraphSetter.add(galley, lines);
  }

  private List<Placed> label(String text, TagTree.Tag item, double labelWidth, SourceSpan place) {
    TagTree.Tag tag = context.tags().add(item, Role.LABEL);
    List<LineItem> items =
        InlineItems.of(context, tag, body.text(), List.of()).addWhole(text, body.text()).finish();
    LineShape shape =
        LineShape.ragged(Math.max(1, labelWidth + 0.5), LineShape.Justification.RIGHT);
    List<Strip> strips =
        ParagraphSetter.set(items, shape, frame.left() - 0.5, body.leading(), false, place);
    return strips.isEmpty() ? List.of() : strips.get(0).items();
  }

  private double width(String text) {
    return body.text().face().shape(text).stream()
        .mapToDouble(piece -> piece.text().advance() * body.size())
        .sum();
  }
}
