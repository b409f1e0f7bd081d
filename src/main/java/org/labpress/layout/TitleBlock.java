package org.labpress.layout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.labpress.document.FrontMatter;
import org.labpress.document.Inline;
import org.labpress.document.Located;
import org.labpress.document.PrintedDate;
import org.labpress.drawing.Rgb;
import org.labpress.layout.LineShape.Justification;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;
import org.labpress.layout.look.Alignment;
import org.labpress.layout.look.TitleLook;
import org.labpress.layout.look.Weight;
import org.labpress.source.SourceSpan;

/** Sets what stands above the text: title, authors, affiliations, date, summary and abstract. */
final class TitleBlock {
  private static final double SUBTITLE = 0.7;
  private static final double LEADING = 1.22;

  private final SettingContext context;
  private final Footnotes footnotes;
  private final Galley galley;
  private final TagTree.Tag parent;
  private final Frame frame;
  private final BodyStyle body;
  private final TitleLook look;

  /**
   * @param frame across the page
   */
  TitleBlock(SettingContext context, Footnotes footnotes, Galley galley, Frame frame) {
    this.context = context;
    this.footnotes = footnotes;
    this.galley = galley;
    this.parent = context.tags().root();
    this.frame = frame;
    this.body = BodyStyle.of(context.style());
    this.look = context.style().design().title();
  }

  /** Sets everything across the page; the abstract only if that is its place. */
  void set(FrontMatter front) {
    Galley title = galley.inner();
    title(front, title);
    Optional<Strip> bar = SideBar.of(context, front);
    bar.ifPresent(galley::strip);
    title.items().forEach(galley::add);
    if (!galley.isEmpty()) {
      galley.space(1.4 * body.leading(), 0, 0);
    }
    summary(front);
    if (AbstractSetter.isAcross(context.style(), front)) {
      new AbstractSetter(context, footnotes, galley, frame).set(front);
    }
    footnotes.setPending(parent);
  }

  private void title(FrontMatter front, Galley into) {
    boolean titled = front.title().isPresent();
    if (titled) {
      rule(into, look.rules().above());
    }
    front
        .title()
        .ifPresent(
            title -> words(into, title.content(), Role.TITLE, look.weight(), 1, title.span()));
    front
        .subtitle()
        .ifPresent(
            subtitle -> {
              into.space(0.3 * body.leading(), 0, 0);
              words(into, subtitle.content(), Role.P, Weight.REGULAR, SUBTITLE, subtitle.span());
            });
    if (titled && look.rules().below() > 0) {
      into.space(look.rules().gap() * body.leading(), 0, 0);
      rule(into, look.rules().below());
    }
    AuthorsSetter authors = new AuthorsSetter(context, into, frame, look);
    if (!front.authors().isEmpty()) {
      into.space(look.below() * body.leading(), 0, 0);
      authors.set(front);
    }
    String lang = front.lang().map(Located::value).orElse(context.style().lang());
    if (!context.style().design().sideBar().isShown()) {
      front.date().ifPresent(date -> date(into, authors, date, lang));
    }
  }

  /** Adds a rule across the page, and below the first one space. */
  private void rule(Galley into, double thickness) {
    if (thickness <= 0) {
      return;
    }
    boolean first = into.isEmpty();
    Placed rule =
        new Placed.Rule(frame.left(), 0, frame.width(), thickness, Rgb.BLACK, Placed.ARTIFACT);
    into.strip(Strip.of(thickness, List.of(rule)));
    into.keep();
    if (first) {
      into.space(look.rules().gap() * body.leading(), 0, 0);
    }
  }

  private void words(
      Galley into, List<Inline> content, Role role, Weight weight, double scale, SourceSpan span) {
    TextStyle style = body.text().inFamily(look.family()).scaledBy(scale * look.size()).in(weight);
    TagTree.Tag tag = context.tags().add(parent, role);
    List<LineItem> items = InlineItems.of(context, tag, style, content).addAll(content).finish();
    set(into, frame, look.alignment(), items, style, span);
  }

  /** Sets lines of about equal length. */
  static void set(
      Galley into,
      Frame frame,
      Alignment alignment,
      List<LineItem> items,
      TextStyle style,
      SourceSpan span) {
    boolean left = alignment == Alignment.LEFT;
    Justification justification = left ? Justification.LEFT : Justification.CENTER;
    LineShape shape =
        ParagraphSetter.balanced(items, LineShape.ragged(frame.width(), justification));
    double x = left ? frame.left() : frame.left() + (frame.width() - shape.measure()) / 2;
    ParagraphSetter.add(
        into, ParagraphSetter.set(items, shape, x, LEADING * style.size(), false, span));
  }

  private void date(Galley into, AuthorsSetter authors, Located<LocalDate> date, String lang) {
    into.space(0.7 * body.leading(), 0, 0);
    authors.line(PrintedDate.of(date.value(), lang), body.text(), date.span());
  }

  private void summary(FrontMatter front) {
    if (!front.tldr().isEmpty()) {
      TagTree.Tag group = context.tags().add(parent, Role.DIV);
      new BlockSetter(context, footnotes, galley, parent, frame, body)
          .setBox("TL;DR", front.tldr(), group, front.span());
      galley.space(1.2 * body.leading(), 2, 0);
    }
  }

  /** Returns the date as ISO 8601, for metadata. */
  static Optional<String> isoDate(FrontMatter front) {
    return front.date().map(date -> date.value().toString());
  }
}
