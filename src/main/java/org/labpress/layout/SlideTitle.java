package org.labpress.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Affiliation;
import org.labpress.document.Author;
import org.labpress.document.FrontMatter;
import org.labpress.document.Inline;
import org.labpress.document.Located;
import org.labpress.document.PrintedDate;
import org.labpress.document.PrintedWord;
import org.labpress.drawing.Rgb;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;
import org.labpress.source.SourceSpan;

/** Sets what stands on a title slide: title, subtitle, who made it, and the short version. */
final class SlideTitle {
  /** Sizes as shares of the text. */
  private static final double TITLE = 2.3;

  private static final double SUBTITLE = 1.25;
  private static final double SMALL = 0.8;
  private static final double NOTES = 0.7;
  private static final double TLDR = 0.88;
  private static final double TITLE_LEADING = 1.08;
  private static final double LEADING = 1.3;

  /** The bar above the authors, in ems, and the space around it. */
  private static final double BAR_WIDTH = 3;

  private static final double BAR_HEIGHT = 0.16;
  private static final double ABOVE_BAR = 0.9;
  private static final double BELOW_BAR = 0.84;
  private static final double ABOVE_DATE = 0.3;

  private final SettingContext context;
  private final Footnotes footnotes;
  private final TagTree.Tag parent;
  private final Frame frame;
  private final BodyStyle body;
  private final List<Strip> strips = new ArrayList<>();

  SlideTitle(SettingContext context, Footnotes footnotes, TagTree.Tag parent, Frame frame) {
    this.context = context;
    this.footnotes = footnotes;
    this.parent = parent;
    this.frame = frame;
    this.body = context.body();
  }

  /**
   * Returns the content of the slide.
   *
   * @param level of the title among the headings of the deck
   */
  Strip set(FrontMatter front, int level) {
    front
        .title()
        .ifPresent(title -> heading(title.content(), Role.valueOf("H" + level), title.span()));
    Rgb quiet = context.look().tones().quiet();
    front
        .subtitle()
        .ifPresent(
            subtitle -> {
              space(SlideBlocks.GAP);
              TextStyle style = body.text().scaledBy(SUBTITLE).in(quiet);
              TagTree.Tag tag = context.tags().add(parent, Role.P);
              line(
                  InlineItems.of(context, tag, style, subtitle.content())
                      .addAll(subtitle.content()),
                  style,
                  subtitle.span());
            });
    byline(front);
    summary(front);
    footnotes.setPending(parent);
    return Strips.stacked(strips);
  }

  private void heading(List<Inline> content, Role role, SourceSpan span) {
    TextStyle style = body.text().scaledBy(TITLE).asBold();
    TagTree.Tag tag = context.tags().add(parent, role);
    List<LineItem> items = InlineItems.of(context, tag, style, content).addAll(content).finish();
    LineShape shape =
        ParagraphSetter.balanced(
            items, LineShape.ragged(frame.width(), LineShape.Justification.LEFT));
    strips.addAll(
        ParagraphSetter.set(items, shape, frame.left(), TITLE_LEADING * style.size(), false, span));
  }

  private void line(InlineItems items, TextStyle style, SourceSpan span) {
    LineShape shape = LineShape.ragged(frame.width(), LineShape.Justification.LEFT);
    strips.addAll(
        ParagraphSetter.set(
            items.finish(), shape, frame.left(), LEADING * style.size(), false, span));
  }

  private void space(double ems) {
    strips.add(Strip.of(ems * body.size(), List.of()));
  }

  private void byline(FrontMatter front) {
    Optional<Located<LocalDate>> date = front.date();
    if (front.authors().isEmpty() && date.isEmpty()) {
      return;
    }
    space(SlideBlocks.GAP + ABOVE_BAR);
    Rgb accent = context.look().tones().accent();
    double width = BAR_WIDTH * body.size();
    double height = BAR_HEIGHT * body.size();
    Placed bar = new Placed.Rule(frame.left(), 0, width, height, accent, Placed.ARTIFACT);
    strips.add(Strip.of(height, List.of(bar)));
    space(BELOW_BAR);
    if (!front.authors().isEmpty()) {
      authors(front);
      affiliations(front);
      notes(front);
    }
    String lang = front.lang().map(Located::value).orElse(context.style().lang());
    date.ifPresent(
        day -> {
          space(ABOVE_DATE);
          small(PrintedDate.of(day.value(), lang), SMALL, day.span());
        });
  }

  private void authors(FrontMatter front) {
    TextStyle style = body.text().asBold();
    InlineItems items = InlineItems.mixed(context, context.tags().add(parent, Role.P), style);
    boolean numbered = front.affiliations().size() > 1;
    for (int i = 0; i < front.authors().size(); i++) {
      Author author = front.authors().get(i);
      String name = author.name().strip().replaceAll("\\s+", "\u00A0");
      Optional<String> url = author.url().filter(address -> address.matches("https?://\\S+"));
      if (url.isPresent()) {
        items.addLink(name, style, link(url.get(), "Page of " + author.name()));
      } else {
        items.addWhole(name, style);
      }
      String marks = AuthorsSetter.marks(author, numbered);
      if (!marks.isEmpty()) {
        items.addSpace(0.06 * style.size()).add(marks, style.raised());
      }
      author
          .orcid()
          .ifPresent(
              orcid ->
                  items
                      .addSpace(0.14 * style.size())
                      .addLink(
                          "iD",
                          style.raised().in(context.look().tones().accent()),
                          link(
                              "https://orcid.org/" + orcid,
                              PrintedWord.ORCID_OF.in(context.language()) + " " + author.name())));
      if (i < front.authors().size() - 1) {
        items.add(", ", style);
      }
    }
    line(items, style, front.span());
  }

  private static LineItem.LinkText link(String address, String contents) {
    return new LineItem.LinkText(new Placed.Target.Uri(address), contents);
  }

  private void affiliations(FrontMatter front) {
    List<Affiliation> all = front.affiliations();
    if (all.isEmpty()) {
      return;
    }
    TextStyle style = body.text().scaledBy(SMALL).in(context.look().tones().quiet());
    TagTree.Tag tag = context.tags().add(parent, Role.P);
    InlineItems items = InlineItems.of(context, tag, style, List.of());
    for (int i = 0; i < all.size(); i++) {
      if (all.size() > 1) {
        items.add(Integer.toString(i + 1), style.raised()).addSpace(0.15 * style.size());
      }
      items.add(all.get(i).name() + (i < all.size() - 1 ? "; " : ""), style);
    }
    line(items, style, front.span());
  }

  private void notes(FrontMatter front) {
    List<String> notes = new ArrayList<>();
    if (front.authors().stream().anyMatch(Author::corresponding)) {
      List<String> addresses =
          front.authors().stream()
              .filter(Author::corresponding)
              .flatMap(author -> author.mailAddress().stream())
              .toList();
      String who = PrintedWord.CORRESPONDING.in(context.language());
      String all = String.join(", ", addresses);
      notes.add("* " + (all.isEmpty() ? who : context.language().withColon(who) + " " + all));
    }
    if (front.authors().stream().anyMatch(Author::equalContribution)) {
      notes.add("† " + PrintedWord.EQUAL_CONTRIBUTION.in(context.language()));
    }
    if (!notes.isEmpty()) {
      small(String.join("; ", notes), NOTES, front.span());
    }
  }

  private void small(String words, double scale, SourceSpan span) {
    TextStyle style = body.text().scaledBy(scale).in(context.look().tones().quiet());
    TagTree.Tag tag = context.tags().add(parent, Role.P);
    line(InlineItems.of(context, tag, style, List.of()).add(words, style), style, span);
  }

  private void summary(FrontMatter front) {
    if (front.tldr().isEmpty()) {
      return;
    }
    space(SlideBlocks.GAP + ABOVE_BAR);
    Galley galley = Galley.ofPart();
    TagTree.Tag group = context.tags().add(parent, Role.DIV);
    new BlockSetter(context, footnotes, galley, parent, frame, body.scaled(TLDR))
        .setBox("TL;DR", front.tldr(), group, front.span());
    strips.addAll(galley.flat());
  }
}
