package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Heading;
import org.labpress.document.PlainText;
import org.labpress.document.PrintedWord;
import org.labpress.document.RichText;
import org.labpress.drawing.Rgb;
import org.labpress.drawing.Size;
import org.labpress.drawing.Typeface;
import org.labpress.layout.LineShape.Justification;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;

/**
 * Sets slides as the style sheet {@code deck.css} shows them: 1280 by 720 of its units are {@link
 * #PAGE}.
 */
final class SlideSetter {
  /** 13.33 by 7.5 inches, the wide format of presentation programs. */
  static final Size PAGE = new Size(960, 540);

  private static final PaperStyle.Margins USUAL = new PaperStyle.Margins(33.75, 52.5, 40.5, 52.5);
  private static final PaperStyle.Margins WIDE = new PaperStyle.Margins(38.4, 67.2, 40.5, 67.2);

  /** Of the headings that begin a slide without opening a section. */
  private static final int SLIDE_LEVEL = 2;

  private static final double TEXT = 24;
  private static final double SMALLER = 19.5;
  private static final double LEADING = 1.35;

  /** Sizes of headings in points, and the space below them. */
  private static final double TITLE = 36;

  private static final double SECTION = 55.2;
  private static final double TITLE_LEADING = 1.15;
  private static final double BELOW_TITLE = 19.2;

  /** Padding below the rule above the footnotes. */
  private static final double NOTE_PADDING = 7.5;

  private static final double NOTE_RULE = 1.2;

  /** What a slide may be too tall without a word, in points: nobody sees it. */
  private static final double TOLERANCE = 1;

  /** Drafts show at the lower edge that a slide goes on below it. */
  private static final double OVERFULL_MARK = 5;

  private static final Rgb OVERFULL_COLOR = Rgb.of(0xB3261E);

  private final SettingContext context;

  SlideSetter(SettingContext context) {
    this.context = context;
  }

  /**
   * Sets a slide; reports {@code deck/overflow} if it is taller than the page.
   *
   * @param number 1-based
   */
  SetSlide set(SlideMatter matter, int number) {
    boolean dark = matter.opensSection() || matter.hasClass("inverse");
    Tones tones = dark ? Tones.SECTION : Tones.SLIDE;
    boolean middle =
        matter.front().isPresent() || matter.opensSection() || matter.hasClass("center");
    boolean wide = matter.front().isPresent() || matter.opensSection();
    PaperStyle sheet = context.style().withSheet(PAGE, wide ? WIDE : USUAL);
    BodyStyle body = body(matter, tones);
    SettingContext own = context.forSheet(sheet, body, BlockLook.slide(tones), "slide " + number);
    Footnotes footnotes = new Footnotes(own, matter.footnotes());
    TagTree.Tag tag = context.tags().add(context.tags().root(), Role.DIV);
    int level =
        own.tags()
            .headingLevel(
                matter
                    .heading()
                    .map(Heading::level)
                    .orElse(matter.front().isPresent() ? 1 : SLIDE_LEVEL));
    Optional<String> name = name(own, matter, level, number);
    SlidePiece.Stack content = content(own, footnotes, matter, level, tag);
    Strip notes = notes(footnotes, sheet, tones);
    double room = sheet.textHeight() - notes.height();
    SlidePiece.Part part = content.within(room);
    report(matter, number, part, room, sheet.textHeight());
    double top = sheet.margins().top();
    double spare = middle ? Math.max(0, (room - part.strip().height()) / 2) : 0;
    double left = sheet.margins().left();
    List<Placed> items = new ArrayList<>();
    if (dark) {
      items.add(
          new Placed.Rule(0, 0, PAGE.width(), PAGE.height(), tones.ground(), Placed.ARTIFACT));
    }
    name.ifPresent(free -> items.add(new Placed.Destination(0, 0, free)));
    items.addAll(Mover.moved(part.strip().items(), left, top + spare));
    items.addAll(Mover.moved(notes.items(), left, top + room));
    items.addAll(new SlideFurniture(own, tag).around(matter, number));
    if (own.style().draft() && part.strip().height() > room + TOLERANCE) {
      double y = PAGE.height() - OVERFULL_MARK;
      items.add(
          new Placed.Rule(0, y, PAGE.width(), OVERFULL_MARK, OVERFULL_COLOR, Placed.ARTIFACT));
    }
    List<SetLine> lines = new ArrayList<>();
    Mover mover = new Mover(left, top + spare);
    part.strip().lines().forEach(line -> lines.add(mover.moved(line, number)));
    Mover below = new Mover(left, top + room);
    notes.lines().forEach(line -> lines.add(below.moved(line, number)));
    return new SetSlide(number, title(matter), items, lines, tag);
  }

  private BodyStyle body(SlideMatter matter, Tones tones) {
    double size = matter.hasClass("smaller") ? SMALLER : TEXT;
    TextStyle text =
        TextStyle.serif(context.style().fonts(), size)
            .inFamily(Typeface.Family.SANS)
            .in(tones.ink());
    Justification lines = matter.hasClass("center") ? Justification.CENTER : Justification.LEFT;
    return new BodyStyle(text, LEADING * size, false, false, 0, lines);
  }

  private SlidePiece.Stack content(
      SettingContext own, Footnotes footnotes, SlideMatter matter, int level, TagTree.Tag tag) {
    Frame frame = new Frame(0, own.style().measure());
    List<SlidePiece> pieces = new ArrayList<>();
    List<Double> gaps = new ArrayList<>();
    if (matter.front().isPresent()) {
      Strip title = new SlideTitle(own, footnotes, tag, frame).set(matter.front().get(), level);
      pieces.add(new SlidePiece.Fixed(title, "title", matter.span()));
      gaps.add(0.0);
    } else if (matter.heading().isPresent()) {
      Heading heading = matter.heading().get();
      Strip title = heading(own, heading, matter.opensSection(), level, tag, frame);
      pieces.add(new SlidePiece.Fixed(title, "heading", heading.span()));
      gaps.add(0.0);
      footnotes.setPending(tag);
    }
    boolean titled = matter.heading().isPresent();
    SlidePiece.Stack blocks =
        new SlideBlocks(own, footnotes).stack(matter.blocks(), tag, frame, own.body());
    if (!blocks.pieces().isEmpty()) {
      pieces.add(blocks);
      gaps.add(titled ? BELOW_TITLE : 0.0);
    }
    return new SlidePiece.Stack(pieces, gaps);
  }

  private Strip heading(
      SettingContext own,
      Heading heading,
      boolean section,
      int level,
      TagTree.Tag parent,
      Frame frame) {
    TagTree.Tag tag = own.tags().add(parent, Role.valueOf("H" + level));
    BodyStyle body = own.body();
    TextStyle style = body.text().scaledBy((section ? SECTION : TITLE) / body.size()).asBold();
    InlineItems items = InlineItems.of(own, tag, style, heading.content());
    heading
        .number()
        .ifPresent(
            text ->
                items.add(text, style.in(own.look().tones().quiet())).addSpace(0.4 * style.size()));
    List<LineItem> line = items.addAll(heading.content()).finish();
    LineShape shape =
        ParagraphSetter.balanced(line, LineShape.ragged(frame.width(), body.justification()));
    boolean centred = body.justification() == Justification.CENTER;
    double left = frame.left() + (centred ? (frame.width() - shape.measure()) / 2 : 0);
    return Strips.stacked(
        ParagraphSetter.set(
            line, shape, left, TITLE_LEADING * style.size(), false, heading.span()));
  }

  /** Adds a slide to the outline and returns the name by which links lead to it. */
  private static Optional<String> name(
      SettingContext own, SlideMatter matter, int level, int number) {
    Optional<String> id = matter.heading().flatMap(heading -> heading.attributes().id());
    Optional<String> name =
        id.flatMap(own::destination).or(() -> own.destination("slide " + number));
    String title =
        title(matter)
            .map(text -> text.replaceAll("\\s+", " "))
            .orElse(PrintedWord.SLIDE.in(own.language()) + " " + number);
    name.ifPresent(free -> own.addToOutline(level, title, free));
    return name;
  }

  /** Returns the footnotes of the slide with the rule above them; without height if none. */
  private static Strip notes(Footnotes footnotes, PaperStyle sheet, Tones tones) {
    List<Strip> notes = footnotes.strips().values().stream().flatMap(List::stream).toList();
    if (notes.isEmpty()) {
      return Strip.of(0, List.of());
    }
    double gap = SlideBlocks.GAP * TEXT;
    Rgb color = tones.line();
    List<Strip> all = new ArrayList<>();
    Placed rule = new Placed.Rule(0, gap, sheet.measure(), NOTE_RULE, color, Placed.ARTIFACT);
    all.add(Strip.of(gap + NOTE_RULE + NOTE_PADDING, List.of(rule)));
    all.addAll(notes);
    return Strips.stacked(all);
  }

  private void report(
      SlideMatter matter, int number, SlidePiece.Part part, double room, double page) {
    double excess = part.strip().height() - room;
    if (excess > TOLERANCE) {
      part.edges().stream()
          .filter(edge -> edge.bottom() > room + TOLERANCE)
          .findFirst()
          .ifPresent(
              edge ->
                  context
                      .findings()
                      .slideOverflow(number, title(matter), excess, excess / page, edge));
    }
  }

  private static Optional<String> title(SlideMatter matter) {
    return matter
        .heading()
        .map(Heading::content)
        .or(() -> matter.front().flatMap(front -> front.title().map(RichText::content)))
        .map(PlainText::of)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
