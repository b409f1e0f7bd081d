package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Heading;
import org.labpress.document.PlainText;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;
import org.labpress.layout.look.Alignment;
import org.labpress.layout.look.HeadingLook;

/** Sets headings. */
final class HeadingSetter {
  private static final double LEADING = 1.22;

  /** Sizes of the style sheet {@code deck.css}. */
  private static final double[] SLIDE_SIZES = {1.5, 1.5, 1.1, 1, 1, 1};

  private final SettingContext context;
  private final Galley galley;
  private final TagTree.Tag parent;
  private final Frame frame;
  private final BodyStyle body;
  private final HeadingLook looks;

  HeadingSetter(
      SettingContext context, Galley galley, TagTree.Tag parent, Frame frame, BodyStyle body) {
    this.context = context;
    this.galley = galley;
    this.parent = parent;
    this.frame = frame;
    this.body = body;
    this.looks = context.style().design().headings();
  }

  void set(Heading heading) {
    int level = context.tags().headingLevel(heading.level());
    HeadingLook.Level look = looks.levels().get(heading.level() - 1);
    TagTree.Tag tag = context.tags().add(parent, Role.valueOf("H" + level));
    TextStyle style = style(heading.level(), look);
    List<Strip> lines = new ArrayList<>(lines(heading, tag, style));
    if (lines.isEmpty()) {
      return;
    }
    name(heading, level, lines);
    if (!galley.isEmpty()) {
      galley.penalty(-100);
      galley.space(look.above() * body.leading(), 0.35 * body.leading(), 0.1 * body.leading());
    }
    for (Strip line : lines) {
      galley.strip(line);
      galley.keep();
    }
    galley.space(look.below() * body.leading(), 0.1 * body.leading(), 0);
    galley.keep();
  }

  private TextStyle style(int level, HeadingLook.Level look) {
    if (context.look().slide()) {
      TextStyle style = body.text().withItalic(false).asBold().scaledBy(SLIDE_SIZES[level - 1]);
      return level <= 2 ? style : style.in(context.look().tones().accent());
    }
    return body.text().inFamily(looks.family()).scaledBy(look.size()).in(look.weight());
  }

  /** Returns the lines, with the text hanging behind the number. */
  private List<Strip> lines(Heading heading, TagTree.Tag tag, TextStyle style) {
    InlineItems items = InlineItems.of(context, tag, style, heading.content());
    double indent = 0;
    if (heading.number().isPresent()) {
      String number =
          heading.number().get() + (looks.numbers() == HeadingLook.Numbers.DOT ? "." : "");
      double width = width(number, style);
      double gap = 0.9 * style.size();
      indent = width + gap;
      items.add(number, style).addSpace(gap);
    }
    List<LineItem> line = items.addAll(heading.content()).finish();
    boolean centred = looks.alignment() == Alignment.CENTER;
    double hanging = centred ? 0 : Math.min(indent, frame.width() / 3);
    LineShape shape =
        LineShape.ragged(
            frame.width() - hanging,
            centred ? LineShape.Justification.CENTER : LineShape.Justification.LEFT);
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
      if (!context.look().slide()) {
        context.addToOutline(level, label, free.get());
      }
    }
  }
}
