package org.labpress.site;

import java.util.List;
import java.util.Optional;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.slides.Deck;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** A page to be put on the site. All documents are resolved: they went through the passes. */
public sealed interface SitePage permits SitePage.Written, SitePage.Unreadable {

  /** Returns the source file, from the root of the project. */
  String path();

  /** Returns what the page is for. */
  PageKind kind();

  /** Returns the place to which findings about the whole page point. */
  SourceSpan start();

  /** Returns the text of the page; empty for a page that could not be read. */
  Optional<Document> text();

  /** Calls the method of the visitor that belongs to this kind. */
  <R> R accept(Visitor<R> visitor);

  /** A page made from its document. */
  sealed interface Written extends SitePage permits Article, Paper, Slides {
    Document document();

    @Override
    default String path() {
      return document().path();
    }

    @Override
    default SourceSpan start() {
      return document().span().file().lineSpan(1);
    }
  }

  /**
   * A page that is read on the site only.
   *
   * @param kind {@link PageKind#LOG} or {@link PageKind#PAGE}
   */
  record Article(Document document, PageKind kind) implements Written {
    @Override
    public Optional<Document> text() {
      return Optional.of(document);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.article(this);
    }
  }

  /** A paper: a page with a PDF beside it, or with a note why there is none. */
  record Paper(Document document, Print print) implements Written {
    @Override
    public PageKind kind() {
      return PageKind.PAPER;
    }

    @Override
    public Optional<Document> text() {
      return Optional.of(document);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.paper(this);
    }
  }

  /** A deck: one page of slides. */
  record Slides(Document document, Deck deck) implements Written {
    @Override
    public PageKind kind() {
      return PageKind.DECK;
    }

    @Override
    public Optional<Document> text() {
      return Optional.of(document);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.slides(this);
    }
  }

  /**
   * A page that could not be read. It is replaced by its findings.
   *
   * @param findings at least one error
   */
  record Unreadable(SourceSpan start, PageKind kind, List<Diagnostic> findings)
      implements SitePage {
    public Unreadable {
      findings = List.copyOf(findings);
    }

    @Override
    public String path() {
      return start.file().path();
    }

    @Override
    public Optional<Document> text() {
      return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unreadable(this);
    }
  }

  /** What became of the PDF of a paper. */
  sealed interface Print permits Printed, Refused {}

  /** The file that is published beside the page. */
  final class Printed implements Print {
    private final byte[] pdf;

    public Printed(byte[] pdf) {
      this.pdf = pdf.clone();
    }

    /** Returns the bytes of the file. */
    public byte[] pdf() {
      return pdf.clone();
    }
  }

  /**
   * There is none.
   *
   * @param findings the errors for which it was refused, at least one
   */
  record Refused(List<Diagnostic> findings) implements Print {
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /** One method for each kind of page. */
  interface Visitor<R> {
    R article(Article page);

    R paper(Paper page);

    R slides(Slides page);

    R unreadable(Unreadable page);
  }
}
