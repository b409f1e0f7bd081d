package org.labpress.notebook;

import java.util.function.UnaryOperator;
import org.labpress.document.Document;
import org.labpress.document.Footnote;
import org.labpress.document.FootnoteReference;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.Rewriter;

/** Makes the text of a cell part of a page: its attachments become files, its labels unique. */
final class CellRewriter extends Rewriter {
  private static final String ATTACHMENT = "attachment:";

  private final Cell cell;
  private final String notebook;
  private final UnaryOperator<String> rename;

  CellRewriter(Cell cell, String notebook, UnaryOperator<String> rename) {
    this.cell = cell;
    this.notebook = notebook;
    this.rename = rename;
  }

  @Override
  public Document rewrite(Document document) {
    Document own = super.rewrite(document);
    return new Document(
        own.frontMatter(),
        own.blocks(),
        own.footnotes().stream()
            .map(note -> new Footnote(rename.apply(note.label()), note.blocks(), note.span()))
            .toList(),
        own.span());
  }

  @Override
  public Inline image(Image inline) {
    if (!inline.destination().startsWith(ATTACHMENT)) {
      return super.image(inline);
    }
    String name = cell.attachmentName(inline.destination().substring(ATTACHMENT.length()));
    return new Image(
        NotebookPictures.destination(notebook, name),
        inline.title(),
        inlines(inline.alternative()),
        inline.attributes(),
        inline.file(),
        inline.span());
  }

  @Override
  public Inline footnoteReference(FootnoteReference inline) {
    return new FootnoteReference(rename.apply(inline.label()), inline.number(), inline.span());
  }
}
