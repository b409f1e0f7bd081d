package org.labpress.document;

/**
 * One method for each kind of block, so that a new kind does not compile until every writer handles
 * it.
 *
 * @param <R> what a visit gives
 */
public interface BlockVisitor<R> {
  R heading(Heading block);

  R paragraph(Paragraph block);

  R list(ListBlock block);

  R blockQuote(BlockQuote block);

  R definitionList(DefinitionList block);

  R div(Div block);

  R callout(Callout block);

  R theorem(Theorem block);

  R codeBlock(CodeBlock block);

  R figure(Figure block);

  R table(TableBlock block);

  R chart(ChartBlock block);

  R samples(SamplesBlock block);

  R figureGroup(FigureGroup block);

  R equation(EquationBlock block);

  R referenceList(ReferenceList block);

  R contents(Contents block);

  R include(IncludeBlock block);

  R embed(EmbedBlock block);

  R thematicBreak(ThematicBreak block);

  R rawBlock(RawBlock block);
}
