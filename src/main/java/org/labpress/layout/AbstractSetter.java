package org.labpress.layout;

import java.util.List;
import java.util.stream.Collectors;
import org.labpress.document.FrontMatter;
import org.labpress.document.Located;
import org.labpress.document.PrintedWord;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.look.AbstractLook;
import org.labpress.layout.look.Alignment;
import org.labpress.layout.look.Design;
import org.labpress.layout.look.Weight;
import org.labpress.source.SourceSpan;

/** Sets the abstract and the keywords. */
final class AbstractSetter {
  private final SettingContext context;
  private final Footnotes footnotes;
  private final Galley galley;
  private final TagTree.Tag parent;
  private final Frame frame;
  private final BodyStyle body;
  private final Design design;
  private final AbstractLook look;

  AbstractSetter(SettingContext context, Footnotes footnotes, Galley galley, Frame frame) {
    this.context = context;
    this.footnotes = footnotes;
    this.galley = galley;
    this.parent = context.tags().root();
    this.frame = frame;
    this.body = BodyStyle.of(context.style());
    this.design = context.style().design();
    this.look = design.summary();
  }

  /** Whether the page has them across it; key words without an abstract stand as the title does. */
  static boolean isAcross(PaperStyle style, FrontMatter front) {
    return style.design().summary().place() == AbstractLook.Place.PAGE
        || (style.columns().count() > 1 && front.abstractText().isEmpty());
  }

  void set(FrontMatter front) {
    if (!front.abstractText().isEmpty()) {
      abstractText(front);
    }
    if (!front.tags().isEmpty()) {
      keywords(front);
    }
  }

  private void abstractText(FrontMatter front) {
    TagTree.Tag group = context.tags().add(parent, Role.DIV);
    double inset = look.inset() * body.size();
    BlockSetter blocks =
        new BlockSetter(
            context, footnotes, galley, group, frame.inset(inset, inset), body.scaled(look.size()));
    if (look.heading() == AbstractLook.Heading.ABOVE) {
      TextStyle label =
          body.text()
              .inFamily(design.headings().family())
              .scaledBy(look.headingSize())
              .in(Weight.BOLD);
      line(
          InlineItems.of(context, context.tags().add(group, Role.P), label, List.of())
              .add(PrintedWord.ABSTRACT.in(context.language()), label),
          label,
          front.span());
      galley.keep();
      galley.space(0.35 * body.leading(), 0, 0);
    } else if (look.heading() == AbstractLook.Heading.RUN_IN) {
      TextStyle label = body.scaled(look.size()).text().in(Weight.BOLD);
      String word = PrintedWord.ABSTRACT.in(context.language()) + ".";
      blocks.startingWith(items -> items.add(word, label).addSpace(0.5 * body.size()));
    }
    blocks.setAll(front.abstractText(), front.span());
    boolean more = !front.tags().isEmpty();
    galley.space((more ? 0.6 : 1.6) * body.leading(), 0.4 * body.leading(), 0);
  }

  private void keywords(FrontMatter front) {
    TextStyle style = body.text().scaledBy(look.size());
    TagTree.Tag tag = context.tags().add(parent, Role.P);
    String head = PrintedWord.KEYWORDS.in(context.language());
    String words = front.tags().stream().map(Located::value).collect(Collectors.joining(", "));
    line(
        InlineItems.of(context, tag, style, List.of())
            .add(context.language().withColon(head) + " ", style.asBold())
            .add(words, style),
        style,
        front.tags().get(0).span());
    galley.space(1.6 * body.leading(), 0.4 * body.leading(), 0);
  }

  /** Sets a line as the title stands, or to the left in a column. */
  private void line(InlineItems items, TextStyle style, SourceSpan span) {
    boolean centred =
        design.title().alignment() == Alignment.CENTER
            || (look.place() == AbstractLook.Place.COLUMN
                && look.heading() == AbstractLook.Heading.ABOVE);
    TitleBlock.set(
        galley, frame, centred ? Alignment.CENTER : Alignment.LEFT, items.finish(), style, span);
  }
}
