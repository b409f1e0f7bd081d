package org.labpress.document;

/** A node that stands on lines of its own. */
public sealed interface Block extends Node
    permits Heading,
        Paragraph,
        ListBlock,
        BlockQuote,
        DefinitionList,
        Div,
        Callout,
        Captioned,
        EquationBlock,
        ReferenceList,
        IncludeBlock,
        EmbedBlock,
        ThematicBreak,
        Theorem,
        RawBlock,
        Contents {

  /** Calls the method of the visitor that belongs to this kind. */
  <R> R accept(BlockVisitor<R> visitor);
}
