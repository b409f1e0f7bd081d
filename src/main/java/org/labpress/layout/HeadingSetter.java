package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Heading;
import org.labpress.document.PlainText;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;

/**
 * Sets headings. Sizes and spaces follow LaTeX's article class: {@code \Large}, {@code \large} and
 * the size of the text, all bold; from the fourth level on in italics.
 */
final class HeadingSetter {
  private static final double[] SIZES = {1.44, 1.2, 1, 1, 1, 1};
  private static final double[] SPACE_ABOVE = {1.35, 1.1, 0.95, 0.8, 0.8, 0.8};
  private static final double[] SPACE_BELOW = {0.6, 0.4, 0.3, 0.2, 0.2, 0.2};
  private static final double LEADING = 1.22;

  private final SettingContext context;
  private final Galley galley;
  private final TagTree.Tag parent;
  private final Frame frame;
  private final BodyStyle body;

  HeadingSetter(
      SettingContext context, Galley galley, TagTree.Tag parent, Frame frame, BodyStyle body) {
    this.context = context;
    this.galley = galley;
    this.parent = parent;
    this.frame = frame;
    this.body = body;
  }

  void set(Heading heading) {
    int level = context.tags().headingLevel(heading.level());
    int look = heading.level() - 1;
    TagTree.Tag tag = context.tags().add(parent, Role.valueOf("H" + level));
    TextStyle style = style(look);
    List<Strip> lines = new ArrayList<>(lines(heading, tag, style));
    if (lines.isEmpty()) {
      return;
    }
    name(heading, level, lines);
    if (!galley.isEmpty()) {
      galley.penalty(-100);
      galley.space(SPACE_ABOVE[look] * body.leading(), 0.35 * body.leading(), 0.1 * body.leading());
    }
    for (Strip line : lines) {
      galley.strip(line);
      galley.keep();
    }
    galley.space(SPACE_BELOW[look] * body.leading(), 0.1 * body.leading(), 0);
    galley.keep();
  }

  private TextStyle style(int look) {
    TextStyle style = body.text().withItalic(false).scaledBy(SIZES[look]);
    return look < 3 ? style.asBold() : style.withItalic(true);
  }

  /** Returns the lines, with the text hanging behind the number. */
  private List<Strip> lines(Heading heading, TagTree.Tag tag, TextStyle style) {
    InlineItems items = InlineItems.of(context, tag, style, heading.content());
    double indent = 0;
    if (heading.number().isPresent()) {
      String number = heading.number().get();
      double width = width(number, style);
      double gap = 0.9 * style.size();
      indent = width + gap;
      items.add(number, style).addSpace(gap);
    }
    List<LineItem> line = items.addAll(heading.content()).finish();
    double hanging = Math.min(indent, frame.width() / 3);
    LineShape shape = LineShape.ragged(frame.width() - hanging, LineShape.Justification.LEFT);
    List<LineItem> shifted = new ArrayList<>(line);
    if (hanging > 0 && !shifted.isEmpty()) {
      shifted.add(0, LineItem.Box.blank(-hanging));
    }
    return ParagraphSetter.set(
        shifted,
        shape,
        frame.left() + hanging,
        LEADING * style.size(),
        body.numbered(),
        heading.span());
  }

  private double width(String text, TextStyle style) {
    return style.face().shape(text).stream()
        .mapToDouble(piece -> piece.text().advance() * style.faceSize())
        .sum();
  }

  /** Adds the heading to the outline and lets links lead to it. */
  private void name(Heading heading, int level, List<Strip> lines) {
    String text = PlainText.of(heading.content());
    String wanted = heading.attributes().id().orElse("heading " + context.outline().size());
    Optional<String> free =
        context
            .destination(wanted)
            .or(() -> context.destination("heading " + context.outline().size()));
    if (free.isPresent()) {
      Placed place = new Placed.Destination(frame.left(), -4, free.get());
      lines.set(0, lines.get(0).over(List.of(place)));
      String label = heading.number().map(number -> number + " " + text).orElse(text);
      context.addToOutline(level, label, free.get());
    }
  }
}
