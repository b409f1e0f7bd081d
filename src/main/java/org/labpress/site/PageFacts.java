package org.labpress.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.labpress.document.Author;
import org.labpress.document.Block;
import org.labpress.document.Div;
import org.labpress.document.Document;
import org.labpress.document.FrontMatter;
import org.labpress.document.Located;
import org.labpress.document.PageKind;
import org.labpress.document.Paragraph;
import org.labpress.document.PlainText;

/**
 * What lists and links say about a page.
 *
 * @param title as text; not empty
 * @param tldr the short version as text; empty if there is none
 * @param description one or two sentences as text for search engines and previews; empty if the
 *     page has no text
 * @param owner who answers for the page; empty if nobody is named
 */
record PageFacts(
    SitePage page,
    Route route,
    String title,
    Optional<LocalDate> date,
    Optional<LocalDate> updated,
    List<String> authors,
    Optional<String> owner,
    List<String> tags,
    String tldr,
    String description) {
  private static final Pattern DATED = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:\\D.*)?");
  private static final int LONGEST_DESCRIPTION = 300;

  static PageFacts of(SitePage page, Route route) {
    return page.accept(
        new SitePage.Visitor<PageFacts>() {
          @Override
          public PageFacts article(SitePage.Article article) {
            return ofDocument(page, route, article.document());
          }

          @Override
          public PageFacts paper(SitePage.Paper paper) {
            return ofDocument(page, route, paper.document());
          }

          @Override
          public PageFacts slides(SitePage.Slides slides) {
            return ofDocument(page, route, slides.document());
          }

          @Override
          public PageFacts unreadable(SitePage.Unreadable unreadable) {
            return new PageFacts(
                page,
                route,
                nameOf(unreadable.path()),
                dateOf(unreadable.path()),
                Optional.empty(),
                List.of(),
                folderOwner(unreadable.path()),
                List.of(),
                "",
                "");
          }
        });
  }

  private static PageFacts ofDocument(SitePage page, Route route, Document document) {
    FrontMatter front = document.frontMatter();
    List<String> authors = front.authors().stream().map(Author::name).toList();
    String tldr = PlainText.ofParagraphs(tldr(document));
    return new PageFacts(
        page,
        route,
        document.title().filter(title -> !title.isBlank()).orElseGet(() -> nameOf(page.path())),
        front.date().map(Located::value).or(() -> dateOf(page.path())),
        front.updated().map(Located::value),
        authors,
        front
            .entry()
            .owner()
            .map(Located::value)
            .or(() -> folderOwner(page.path()))
            .or(() -> authors.stream().findFirst()),
        front.tags().stream().map(Located::value).toList(),
        tldr,
        description(document, tldr));
  }

  /** Returns the TL;DR of the front matter, else that of the text. */
  private static List<Block> tldr(Document document) {
    List<Block> ofFront = document.frontMatter().tldr();
    return !ofFront.isEmpty()
        ? ofFront
        : document
            .nodes(Div.class)
            .filter(div -> div.attributes().hasClass("tldr"))
            .findFirst()
            .map(Div::blocks)
            .orElse(List.of());
  }

  private static String description(Document document, String tldr) {
    FrontMatter front = document.frontMatter();
    return Stream.of(
            PlainText.ofParagraphs(front.texts().description()),
            tldr,
            PlainText.ofParagraphs(front.abstractText()),
            document
                .nodes(Paragraph.class)
                .findFirst()
                .map(first -> PlainText.ofParagraphs(List.of(first)))
                .orElse(""))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(PageFacts::shortened)
        .orElse("");
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_DESCRIPTION) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST_DESCRIPTION);
    int end = space < LONGEST_DESCRIPTION / 2 ? LONGEST_DESCRIPTION : space;
    int whole = Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    return text.substring(0, whole) + " …";
  }

  /** Returns the date at the head of the file's name, or of its folder's name for an index. */
  private static Optional<LocalDate> dateOf(String path) {
    Matcher matcher = DATED.matcher(nameOf(path));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String nameOf(String path) {
    String[] parts = path.split("/", -1);
    String file = parts[parts.length - 1].replaceFirst("\\.[^.]+$", "");
    return file.equals("index") && parts.length > 1 ? parts[parts.length - 2] : file;
  }

  /** Returns the folder directly below {@code content/log/} in which an entry lies. */
  private static Optional<String> folderOwner(String path) {
    String[] parts = Route.withoutContent(path).split("/", -1);
    return parts.length > 2 && parts[0].equals("log") && !DATED.matcher(parts[1]).matches()
        ? Optional.of(parts[1])
        : Optional.empty();
  }

  /** Returns whether the page is an entry of the log, and not the page of one of its folders. */
  boolean isEntry() {
    boolean ofFolder = page.path().matches("(?:.*/)?index\\.[^/]+") && date.isEmpty();
    return page.kind() == PageKind.LOG && !ofFolder;
  }
}
