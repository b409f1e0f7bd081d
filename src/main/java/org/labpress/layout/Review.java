package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.drawing.Rgb;
import org.labpress.drawing.Typeface;
import org.labpress.layout.LineShape.Justification;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.look.Weight;
import org.labpress.source.Severity;

/**
 * The findings of a draft: their list behind the text, and the marks that lead to it from the
 * margins.
 *
 * @param entries in the order of the list
 */
record Review(List<Entry> entries) {
  private static final String TITLE = "Findings";
  private static final double SIZE = 0.85;
  private static final double LEADING = 1.3;
  private static final Rgb ERROR = Rgb.of(0xB3261E);
  private static final Rgb WARNING = Rgb.of(0x8A5A00);
  private static final Rgb NOTE = Rgb.of(0x4A5560);

  Review {
    entries = List.copyOf(entries);
  }

  /**
   * A finding.
   *
   * @param number from 1
   * @param line that it is about, in the pages without the list; empty if there is none
   */
  record Entry(int number, ReviewNote note, Optional<SetLine> line) {
    String name() {
      return "finding " + number;
    }

    /** Returns the name of the place in the text. */
    String markName() {
      return "finding " + number + " place";
    }

    Rgb color() {
      return Review.color(note.severity());
    }
  }

  private static Rgb color(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      default -> NOTE;
    };
  }

  /**
   * Returns the findings with the lines that they are about.
   *
   * @param lines of the text, set without findings
   */
  static Review of(List<ReviewNote> notes, List<SetLine> lines) {
    ReviewPlaces places = new ReviewPlaces(lines);
    List<Entry> entries = new ArrayList<>();
    for (ReviewNote note : notes) {
      entries.add(new Entry(entries.size() + 1, note, places.line(note.span())));
    }
    return new Review(entries);
  }

  /** Sets the list on a page of its own; the marks are read with the entries they lead to. */
  List<Mark> set(SettingContext context, Galley galley) {
    List<Mark> marks = new ArrayList<>();
    BodyStyle body = BodyStyle.of(context.style());
    Frame frame = new Frame(0, context.style().textWidth());
    galley.pageBreak();
    galley.span(true);
    heading(context, galley, body, frame);
    TagTree.Tag list = context.tags().add(context.tags().root(), Role.DIV);
    for (Entry entry : entries) {
      TagTree.Tag tag = context.tags().add(list, Role.P);
      galley.space(0.35 * body.leading(), 0.1 * body.leading(), 0);
      entry(context, galley, entry, tag, body, frame);
      entry
          .line()
          .ifPresent(
              line -> {
                String said = "Finding %d: %s".formatted(entry.number(), entry.note().message());
                marks.add(new Mark(entry, line, context.tags().addLink(tag, said).number(), said));
              });
    }
    galley.span(false);
    return marks;
  }

  private static void heading(SettingContext context, Galley galley, BodyStyle body, Frame frame) {
    int level = context.tags().headingLevel(1);
    TextStyle style = body.text().scaledBy(1.2).in(Weight.BOLD).inFamily(Typeface.Family.SANS);
    TagTree.Tag tag = context.tags().add(context.tags().root(), Role.valueOf("H" + level));
    List<VerticalItem.Strip> lines =
        new ArrayList<>(
            ParagraphSetter.set(
                InlineItems.of(context, tag, style, List.of()).add(TITLE, style).finish(),
                LineShape.ragged(frame.width(), Justification.LEFT),
                frame.left(),
                LEADING * style.size(),
                false,
                context.nowhere()));
    context
        .destination("findings of the draft")
        .ifPresent(
            name -> {
              lines.set(
                  0, lines.get(0).over(List.of(new Placed.Destination(frame.left(), -4, name))));
              context.addToOutline(level, TITLE, name);
            });
    lines.forEach(galley::strip);
    galley.keep();
    galley.space(0.5 * body.leading(), 0, 0);
  }

  private static void entry(
      SettingContext context,
      Galley galley,
      Entry entry,
      TagTree.Tag tag,
      BodyStyle body,
      Frame frame) {
    TextStyle text = body.text().scaledBy(SIZE).inFamily(Typeface.Family.SANS);
    TextStyle bold = text.in(Weight.BOLD).in(entry.color());
    double hanging = 2.6 * text.size();
    InlineItems items = InlineItems.mixed(context, tag, text);
    String number = Integer.toString(entry.number());
    if (entry.line().isPresent()) {
      LineItem.LinkText back =
          new LineItem.LinkText(
              new Placed.Target.Internal(entry.markName()),
              "To the place of finding " + number + " in the text");
      items.addLink(number, bold, back);
    } else {
      items.add(number, bold);
    }
    items
        .addSpace(Math.max(0.3 * text.size(), hanging - Decorations.width(bold, number)))
        .add(entry.note().rule(), bold)
        .add("  ", text)
        .add(LongWords.divisible(entry.note().span().toString()), text.in(NOTE))
        .add(": " + LongWords.divisible(entry.note().message()), text);
    entry
        .note()
        .hint()
        .ifPresent(
            hint -> items.add(" (" + LongWords.divisible(hint) + ")", text.in(Weight.ITALIC)));
    List<LineItem> line = new ArrayList<>(items.finish());
    line.add(0, LineItem.Box.blank(-hanging));
    List<VerticalItem.Strip> lines =
        new ArrayList<>(
            ParagraphSetter.set(
                line,
                LineShape.ragged(frame.width() - hanging, Justification.LEFT),
                frame.left() + hanging,
                LEADING * text.size(),
                false,
                context.nowhere()));
    context
        .destination(entry.name())
        .ifPresent(
            name ->
                lines.set(
                    0, lines.get(0).over(List.of(new Placed.Destination(frame.left(), -4, name)))));
    ParagraphSetter.add(galley, lines);
  }

  /**
   * What stands in the margin.
   *
   * @param line beside which it stands
   * @param element of the link
   * @param contents what a screen reader says
   */
  record Mark(Entry entry, SetLine line, int element, String contents) {}

  /** Returns the marks beside the lines that they have in the pages with the list. */
  static List<Mark> placed(List<Mark> marks, List<SetLine> lines) {
    ReviewPlaces places = new ReviewPlaces(lines);
    return marks.stream()
        .map(
            mark ->
                new Mark(
                    mark.entry(),
                    places.line(mark.entry().note().span()).orElse(mark.line()),
                    mark.element(),
                    mark.contents()))
        .toList();
  }
}
