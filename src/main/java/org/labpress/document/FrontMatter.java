package org.labpress.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.source.SourceSpan;

/**
 * What the author says about a page above its text.
 *
 * @param date of an entry, as written; the file name may give one where this is empty
 * @param tldr the short version; empty if there is none
 * @param abstractText empty if there is none
 * @param tags in the order written, without duplicates
 * @param bibliography paths as written
 * @param lang BCP 47 tag as written
 * @param numberSections empty where the kind of page decides
 * @param contents whether a table of contents is wanted; empty where the kind of page decides
 * @param span of the block with its fences; empty, at the start of the content, if there is none
 */
public record FrontMatter(
    Optional<RichText> title,
    Optional<RichText> subtitle,
    List<Author> authors,
    List<Affiliation> affiliations,
    Optional<Located<LocalDate>> date,
    Optional<Located<LocalDate>> updated,
    List<Block> tldr,
    List<Block> abstractText,
    Optional<RichText> description,
    List<Located<String>> tags,
    List<Located<String>> bibliography,
    Optional<Located<String>> lang,
    Optional<Located<PageKind>> format,
    Optional<Located<String>> owner,
    Optional<Located<String>> slug,
    boolean draft,
    Optional<Boolean> numberSections,
    Optional<Boolean> contents,
    LintSettings lint,
    SourceSpan span) {
  public FrontMatter {
    authors = List.copyOf(authors);
    affiliations = List.copyOf(affiliations);
    tldr = List.copyOf(tldr);
    abstractText = List.copyOf(abstractText);
    tags = List.copyOf(tags);
    bibliography = List.copyOf(bibliography);
  }

  /** Returns front matter that says nothing. */
  public static FrontMatter empty(SourceSpan span) {
    return new FrontMatter(
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        LintSettings.NONE,
        span);
  }

  /** Returns the nodes of the fields that hold Markdown, in the order of the fields here. */
  public List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    title.ifPresent(text -> nodes.addAll(text.content()));
    subtitle.ifPresent(text -> nodes.addAll(text.content()));
    nodes.addAll(tldr);
    nodes.addAll(abstractText);
    description.ifPresent(text -> nodes.addAll(text.content()));
    return nodes;
  }

  public FrontMatter withTexts(List<Block> otherTldr, List<Block> otherAbstract) {
    return new FrontMatter(
        title,
        subtitle,
        authors,
        affiliations,
        date,
        updated,
        otherTldr,
        otherAbstract,
        description,
        tags,
        bibliography,
        lang,
        format,
        owner,
        slug,
        draft,
        numberSections,
        contents,
        lint,
        span);
  }
}
