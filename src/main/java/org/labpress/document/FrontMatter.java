package org.labpress.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * What the author says about a page above its text.
 *
 * @param tags in the order written, without duplicates
 * @param meeting empty if the page belongs to none
 * @param span of the block with its fences; empty, at the start of the content, if there is none
 */
public record FrontMatter(
    FrontTexts texts,
    Authorship authorship,
    Dates dates,
    List<Located<String>> tags,
    Publishing publishing,
    CitationSettings citing,
    TextSettings text,
    EntryRecord entry,
    Optional<Meeting> meeting,
    PaperLook look,
    LatexSettings latex,
    JossRecord joss,
    LintSettings lint,
    SourceSpan span) {
  public FrontMatter {
    tags = List.copyOf(tags);
  }

  public FrontMatter withCiting(CitationSettings other) {
    return new FrontMatter(
        texts,
        authorship,
        dates,
        tags,
        publishing,
        other,
        text,
        entry,
        meeting,
        look,
        latex,
        joss,
        lint,
        span);
  }

  public FrontMatter withText(TextSettings other) {
    return new FrontMatter(
        texts,
        authorship,
        dates,
        tags,
        publishing,
        citing,
        other,
        entry,
        meeting,
        look,
        latex,
        joss,
        lint,
        span);
  }

  public FrontMatter withLook(PaperLook other) {
    return new FrontMatter(
        texts,
        authorship,
        dates,
        tags,
        publishing,
        citing,
        text,
        entry,
        meeting,
        other,
        latex,
        joss,
        lint,
        span);
  }

  public FrontMatter withJoss(JossRecord other) {
    return new FrontMatter(
        texts,
        authorship,
        dates,
        tags,
        publishing,
        citing,
        text,
        entry,
        meeting,
        look,
        latex,
        other,
        lint,
        span);
  }

  /** Returns front matter that says nothing. */
  public static FrontMatter empty(SourceSpan span) {
    return new FrontMatter(
        FrontTexts.NONE,
        Authorship.NONE,
        Dates.NONE,
        List.of(),
        Publishing.NONE,
        CitationSettings.NONE,
        TextSettings.NONE,
        EntryRecord.NONE,
        Optional.empty(),
        PaperLook.NONE,
        LatexSettings.NONE,
        JossRecord.NONE,
        LintSettings.NONE,
        span);
  }

  /** Returns the nodes of the fields that hold Markdown. */
  public List<Node> nodes() {
    return texts.nodes();
  }

  public Optional<RichText> title() {
    return texts.title();
  }

  public Optional<RichText> subtitle() {
    return texts.subtitle();
  }

  public List<Author> authors() {
    return authorship.authors();
  }

  public List<Affiliation> affiliations() {
    return authorship.affiliations();
  }

  public Optional<Located<LocalDate>> date() {
    return dates.date();
  }

  public Optional<Located<LocalDate>> updated() {
    return dates.updated();
  }

  /** Returns the short version: {@code tldr}, else {@code summary}; empty if there is none. */
  public List<Block> tldr() {
    return texts.tldr().isEmpty() ? texts.summary() : texts.tldr();
  }

  /** Returns the abstract; empty if there is none. */
  public List<Block> abstractText() {
    return texts.abstractText();
  }

  /** Returns paths as written. */
  public List<Located<String>> bibliography() {
    return citing.bibliography();
  }

  public Optional<Located<String>> lang() {
    return text.lang();
  }

  /** Returns the kind of page; empty where its folder decides. */
  public Optional<Located<PageKind>> format() {
    return publishing.format();
  }

  public FrontMatter withTexts(FrontTexts other) {
    return new FrontMatter(
        other,
        authorship,
        dates,
        tags,
        publishing,
        citing,
        text,
        entry,
        meeting,
        look,
        latex,
        joss,
        lint,
        span);
  }
}
