package org.labpress.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.labpress.document.Author;
import org.labpress.document.FrontMatter;
import org.labpress.document.Inline;
import org.labpress.document.Located;
import org.labpress.document.PrintedDate;
import org.labpress.drawing.Rgb;
import org.labpress.drawing.Typeface;
import org.labpress.layout.StructureElement.Role;
import org.labpress.source.SourceSpan;

/** Sets what stands above the text: title, authors, affiliations, date, summary and abstract. */
final class TitleBlock {
  private static final String CORRESPONDING = "*";
  private static final String EQUAL = "†";
  private static final double TITLE = 1.728;
  private static final double SUBTITLE = 1.2;
  private static final double AUTHORS = 1.15;
  private static final double SMALL = 0.9;
  private static final Rgb ORCID_COLOR = Rgb.of(0x447405);

  private final SettingContext context;
  private final Footnotes footnotes;
  private final Galley galley;
  private final TagTree.Tag parent;
  private final Frame frame;
  private final BodyStyle body;

  TitleBlock(SettingContext context, Footnotes footnotes, Galley galley, Frame frame) {
    this.context = context;
    this.footnotes = footnotes;
    this.galley = galley;
    this.parent = context.tags().root();
    this.frame = frame;
    this.body = BodyStyle.of(context.style());
  }

  void set(FrontMatter front) {
    front.title().ifPresent(title -> centred(title.content(), Role.TITLE, TITLE, title.span()));
    front
        .subtitle()
        .ifPresent(
            subtitle -> {
              galley.space(0.3 * body.leading(), 0, 0);
              centred(subtitle.content(), Role.P, SUBTITLE, subtitle.span());
            });
    if (!front.authors().isEmpty()) {
      galley.space(0.9 * body.leading(), 0, 0);
      authors(front);
      affiliations(front);
      notes(front);
    }
    String lang = front.lang().map(Located::value).orElse(context.style().lang());
    front.date().ifPresent(date -> date(date, lang));
    if (!galley.isEmpty()) {
      galley.space(1.4 * body.leading(), 0, 0);
    }
    summary(front);
    abstractText(front);
    keywords(front);
    footnotes.setPending(parent);
  }

  private void centred(List<Inline> content, Role role, double scale, SourceSpan span) {
    TextStyle style = body.text().scaledBy(scale);
    TagTree.Tag tag = context.tags().add(parent, role);
    set(InlineItems.of(context, tag, style, content).addAll(content), style, span);
  }

  private void set(InlineItems inlines, TextStyle style, SourceSpan span) {
    List<LineItem> items = inlines.finish();
    LineShape shape =
        ParagraphSetter.balanced(
            items, LineShape.ragged(frame.width(), LineShape.Justification.CENTER));
    double left = frame.left() + (frame.width() - shape.measure()) / 2;
    ParagraphSetter.add(
        galley, ParagraphSetter.set(items, shape, left, 1.22 * style.size(), false, span));
  }

  private void authors(FrontMatter front) {
    TextStyle style = body.text().scaledBy(AUTHORS);
    InlineItems items = InlineItems.mixed(context, context.tags().add(parent, Role.P), style);
    boolean numbered = front.affiliations().size() > 1;
    for (int i = 0; i < front.authors().size(); i++) {
      Author author = front.authors().get(i);
      boolean last = i == front.authors().size() - 1;
      items.addWhole(author.name().strip().replaceAll("\\s+", "\u00A0"), style);
      String marks = marks(author, numbered);
      if (!marks.isEmpty()) {
        items.addSpace(0.06 * style.size()).add(marks, style.raised());
      }
      author.orcid().ifPresent(orcid -> orcid(items, author.name(), orcid, style));
      if (!last) {
        items.add(", ", style);
      }
    }
    set(items, style, front.span());
  }

  private static String marks(Author author, boolean numbered) {
    List<String> marks = new ArrayList<>();
    if (numbered) {
      author.affiliations().forEach(index -> marks.add(Integer.toString(index + 1)));
    }
    if (author.corresponding()) {
      marks.add(CORRESPONDING);
    }
    if (author.equalContribution()) {
      marks.add(EQUAL);
    }
    return String.join(",", marks);
  }

  private void orcid(InlineItems items, String name, String orcid, TextStyle style) {
    TextStyle small =
        style.inFamily(Typeface.Family.SANS).asBold().raised().in(ORCID_COLOR).scaledBy(0.92);
    items
        .addSpace(0.14 * style.size())
        .addLink(
            "iD",
            small,
            new LineItem.LinkText(
                new Placed.Target.Uri("https://orcid.org/" + orcid), "ORCID of " + name));
  }

  private void notes(FrontMatter front) {
    if (front.authors().stream().anyMatch(a -> a.corresponding() || a.equalContribution())) {
      galley.space(0.4 * body.leading(), 0, 0);
    }
    if (front.authors().stream().anyMatch(Author::corresponding)) {
      correspondence(front);
    }
    if (front.authors().stream().anyMatch(Author::equalContribution)) {
      equalContribution(front);
    }
  }

  private void correspondence(FrontMatter front) {
    TextStyle style = body.text().scaledBy(SMALL);
    InlineItems items = InlineItems.mixed(context, context.tags().add(parent, Role.P), style);
    List<Author> reachable =
        front.authors().stream()
            .filter(author -> author.corresponding() && author.mailAddress().isPresent())
            .toList();
    String before = CORRESPONDING + " ";
    if (reachable.isEmpty()) {
      items.add(before + "Corresponding author", style);
    }
    for (Author author : reachable) {
      String address = author.mailAddress().orElseThrow();
      items
          .add(before, style)
          .addLink(
              address,
              style.in(InlineItems.LINK_COLOR),
              new LineItem.LinkText(
                  new Placed.Target.Uri("mailto:" + address), "Mail to " + author.name()));
      before = ", ";
    }
    set(items, style, front.span());
  }

  private void equalContribution(FrontMatter front) {
    TextStyle style = body.text().scaledBy(SMALL);
    TagTree.Tag tag = context.tags().add(parent, Role.P);
    InlineItems items = InlineItems.of(context, tag, style, List.of());
    set(items.add(EQUAL + " These authors contributed equally", style), style, front.span());
  }

  private void affiliations(FrontMatter front) {
    boolean numbered = front.affiliations().size() > 1;
    TextStyle style = body.text().scaledBy(SMALL);
    galley.space(0.5 * body.leading(), 0, 0);
    for (int i = 0; i < front.affiliations().size(); i++) {
      InlineItems items =
          InlineItems.of(context, context.tags().add(parent, Role.P), style, List.of());
      if (numbered) {
        items.add(Integer.toString(i + 1), style.raised()).addSpace(0.2 * style.size());
      }
      String name = front.affiliations().get(i).name();
      set(items.add(name, style), style, front.affiliations().get(i).span());
    }
  }

  private void date(Located<LocalDate> date, String lang) {
    galley.space(0.7 * body.leading(), 0, 0);
    String words = PrintedDate.of(date.value(), lang);
    TextStyle style = body.text();
    InlineItems items =
        InlineItems.of(context, context.tags().add(parent, Role.P), style, List.of());
    set(items.add(words, style), style, date.span());
  }

  private void summary(FrontMatter front) {
    if (!front.tldr().isEmpty()) {
      TagTree.Tag group = context.tags().add(parent, Role.DIV);
      new BlockSetter(context, footnotes, galley, parent, frame, body)
          .setBox("TL;DR", front.tldr(), group, front.span());
      galley.space(1.2 * body.leading(), 2, 0);
    }
  }

  private void abstractText(FrontMatter front) {
    if (front.abstractText().isEmpty()) {
      return;
    }
    TagTree.Tag group = context.tags().add(parent, Role.DIV);
    TextStyle label = body.text().scaledBy(SMALL).asBold();
    TagTree.Tag tag = context.tags().add(group, Role.P);
    set(InlineItems.of(context, tag, label, List.of()).add("Abstract", label), label, front.span());
    galley.keep();
    galley.space(0.35 * body.leading(), 0, 0);
    double inset = 2.5 * body.size();
    new BlockSetter(
            context, footnotes, galley, group, frame.inset(inset, inset), body.scaled(SMALL))
        .setAll(front.abstractText(), front.span());
    galley.space((front.tags().isEmpty() ? 1.6 : 0.6) * body.leading(), 0.4 * body.leading(), 0);
  }

  private void keywords(FrontMatter front) {
    if (front.tags().isEmpty()) {
      return;
    }
    TextStyle style = body.text().scaledBy(SMALL);
    TagTree.Tag tag = context.tags().add(parent, Role.P);
    String words = front.tags().stream().map(Located::value).collect(Collectors.joining(", "));
    set(
        InlineItems.of(context, tag, style, List.of())
            .add("Keywords: ", style.asBold())
            .add(words, style),
        style,
        front.tags().get(0).span());
    galley.space(1.6 * body.leading(), 0.4 * body.leading(), 0);
  }

  /** Returns the date as ISO 8601, for metadata. */
  static Optional<String> isoDate(FrontMatter front) {
    return front.date().map(date -> date.value().toString());
  }
}
