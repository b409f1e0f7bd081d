package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.document.Author;
import org.labpress.document.FrontMatter;
import org.labpress.document.PrintedWord;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.look.TitleLook;
import org.labpress.source.SourceSpan;

/** Sets the names of the authors, where they work, and what their marks mean. */
final class AuthorsSetter {
  private static final String CORRESPONDING = "*";
  private static final String EQUAL = "†";

  private final SettingContext context;
  private final Galley galley;
  private final TagTree.Tag parent;
  private final Frame frame;
  private final BodyStyle body;
  private final TitleLook look;

  AuthorsSetter(SettingContext context, Galley galley, Frame frame, TitleLook look) {
    this.context = context;
    this.galley = galley;
    this.parent = context.tags().root();
    this.frame = frame;
    this.body = BodyStyle.of(context.style());
    this.look = look;
  }

  void set(FrontMatter front) {
    names(front);
    affiliations(front);
    notes(front);
  }

  /** Sets one line of its own. */
  void line(String words, TextStyle style, SourceSpan span) {
    InlineItems items =
        InlineItems.of(context, context.tags().add(parent, Role.P), style, List.of());
    set(items.add(words, style), style, span);
  }

  private void set(InlineItems inlines, TextStyle style, SourceSpan span) {
    TitleBlock.set(galley, frame, look.alignment(), inlines.finish(), style, span);
  }

  private TextStyle text(double scale) {
    return body.text().inFamily(look.family()).scaledBy(scale);
  }

  private void names(FrontMatter front) {
    TextStyle style = text(look.authors()).in(look.authorWeight());
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
      author
          .orcid()
          .ifPresent(
              orcid ->
                  items
                      .addSpace(0.16 * style.size())
                      .addSign(
                          OrcidMark.DRAWING,
                          0.82 * style.size(),
                          new LineItem.LinkText(
                              new Placed.Target.Uri("https://orcid.org/" + orcid),
                              PrintedWord.ORCID_OF.in(context.language()) + " " + author.name())));
      if (!last) {
        items.add(", ", style);
      }
    }
    set(items, style, front.span());
  }

  static String marks(Author author, boolean numbered) {
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

  private void affiliations(FrontMatter front) {
    boolean numbered = front.affiliations().size() > 1;
    TextStyle style = text(look.details());
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

  private void notes(FrontMatter front) {
    if (front.authors().stream().anyMatch(a -> a.corresponding() || a.equalContribution())) {
      galley.space(0.4 * body.leading(), 0, 0);
    }
    TextStyle style = text(look.details());
    if (front.authors().stream().anyMatch(Author::corresponding)) {
      correspondence(front, style);
    }
    if (front.authors().stream().anyMatch(Author::equalContribution)) {
      line(
          EQUAL + " " + PrintedWord.EQUAL_CONTRIBUTION.in(context.language()), style, front.span());
    }
  }

  private void correspondence(FrontMatter front, TextStyle style) {
    InlineItems items = InlineItems.mixed(context, context.tags().add(parent, Role.P), style);
    List<Author> reachable =
        front.authors().stream()
            .filter(author -> author.corresponding() && author.mailAddress().isPresent())
            .toList();
    String before = CORRESPONDING + " ";
    if (reachable.isEmpty()) {
      items.add(before + PrintedWord.CORRESPONDING.in(context.language()), style);
    }
    for (Author author : reachable) {
      String address = author.mailAddress().orElseThrow();
      items
          .add(before, style)
          .addLink(
              address,
              style.in(context.look().tones().accent()),
              new LineItem.LinkText(
                  new Placed.Target.Uri("mailto:" + address),
                  PrintedWord.MAIL_TO.in(context.language()) + " " + author.name()));
      before = ", ";
    }
    set(items, style, front.span());
  }
}
