package org.labpress.document;

/** A node within a line of text. */
public sealed interface Inline extends Node
    permits Text,
        Emphasis,
        Strong,
        Strikethrough,
        Superscript,
        Subscript,
        Span,
        Code,
        InlineMath,
        Link,
        Image,
        Citation,
        Reference,
        CheckedNumber,
        Calculation,
        FootnoteReference,
        RawInline,
        SoftBreak,
        LineBreak {

  /** Calls the method of the visitor that belongs to this kind. */
  <R> R accept(InlineVisitor<R> visitor);
}
