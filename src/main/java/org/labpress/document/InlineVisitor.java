package org.labpress.document;

/**
 * One method for each kind of inline, so that a new kind does not compile until every writer
 * handles it.
 *
 * @param <R> what a visit gives
 */
public interface InlineVisitor<R> {
  R text(Text inline);

  R emphasis(Emphasis inline);

  R strong(Strong inline);

  R strikethrough(Strikethrough inline);

  R superscript(Superscript inline);

  R subscript(Subscript inline);

  R span(Span inline);

  R code(Code inline);

  R inlineMath(InlineMath inline);

  R link(Link inline);

  R image(Image inline);

  R citation(Citation inline);

  R reference(Reference inline);

  R checkedNumber(CheckedNumber inline);

  R calculation(Calculation inline);

  R footnoteReference(FootnoteReference inline);

  R rawInline(RawInline inline);

  R softBreak(SoftBreak inline);

  R lineBreak(LineBreak inline);
}
