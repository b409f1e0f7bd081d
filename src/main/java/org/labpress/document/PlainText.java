package org.labpress.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.labpress.math.PlainMath;

/** The words of inlines without their form, for titles, metadata and identifiers. */
public final class PlainText {
  private static final Writer WRITER = new Writer();

  private PlainText() {}

  /** Returns the text; breaks become spaces, images their alternative text, marks nothing. */
  public static String of(List<? extends Inline> inlines) {
    return inlines.stream().map(inline -> inline.accept(WRITER)).collect(Collectors.joining());
  }

  /** Returns the text of the paragraphs in the blocks, at any depth, with a space between two. */
  public static String ofParagraphs(List<Block> blocks) {
    return blocks.stream()
        .flatMap(
            block ->
                block instanceof Paragraph own
                    ? Stream.of(own)
                    : block.descendants(Paragraph.class))
        .map(paragraph -> of(paragraph.content()).strip())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static final class Writer implements InlineVisitor<String> {
    @Override
    public String text(Text inline) {
      return inline.text();
    }

    @Override
    public String emphasis(Emphasis inline) {
      return of(inline.content());
    }

    @Override
    public String strong(Strong inline) {
      return of(inline.content());
    }

    @Override
    public String strikethrough(Strikethrough inline) {
      return of(inline.content());
    }

    @Override
    public String superscript(Superscript inline) {
      return of(inline.content());
    }

    @Override
    public String subscript(Subscript inline) {
      return of(inline.content());
    }

    @Override
    public String span(Span inline) {
      return of(inline.content());
    }

    @Override
    public String inlineMath(InlineMath inline) {
      return inline
          .formula()
          .map(formula -> PlainMath.of(formula.root()))
          .orElse(inline.tex().value());
    }

    @Override
    public String code(Code inline) {
      return inline.code();
    }

    @Override
    public String link(Link inline) {
      return of(inline.content());
    }

    @Override
    public String image(Image inline) {
      return of(inline.alternative());
    }

    @Override
    public String citation(Citation inline) {
      return inline
          .printed()
          .map(
              parts -> parts.stream().map(part -> of(part.content())).collect(Collectors.joining()))
          .orElseGet(
              () ->
                  inline.items().stream()
                      .map(Citation.Item::key)
                      .collect(Collectors.joining("; ", "[", "]")));
    }

    @Override
    public String reference(Reference inline) {
      return inline.target().map(Reference.Target::text).orElse("@" + inline.label());
    }

    @Override
    public String checkedNumber(CheckedNumber inline) {
      return of(inline.content());
    }

    @Override
    public String calculation(Calculation inline) {
      return of(inline.content());
    }

    @Override
    public String footnoteReference(FootnoteReference inline) {
      return "";
    }

    @Override
    public String rawInline(RawInline inline) {
      return "";
    }

    @Override
    public String softBreak(SoftBreak inline) {
      return " ";
    }

    @Override
    public String lineBreak(LineBreak inline) {
      return " ";
    }
  }
}
