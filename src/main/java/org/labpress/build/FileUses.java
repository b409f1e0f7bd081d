package org.labpress.build;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.labpress.build.FileUse.Kind;
import org.labpress.document.Calculation;
import org.labpress.document.Captioned;
import org.labpress.document.ChartBlock;
import org.labpress.document.CheckedNumber;
import org.labpress.document.DataFile;
import org.labpress.document.Document;
import org.labpress.document.EmbedBlock;
import org.labpress.document.Figure;
import org.labpress.document.Heading;
import org.labpress.document.Image;
import org.labpress.document.IncludeBlock;
import org.labpress.document.Inline;
import org.labpress.document.Node;
import org.labpress.document.NumberOrigin;
import org.labpress.document.PageKind;
import org.labpress.document.PlainText;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.Provenance;
import org.labpress.document.SamplesBlock;
import org.labpress.document.TableBlock;
import org.labpress.markdown.MarkdownReader;
import org.labpress.slides.Deck;
import org.labpress.slides.DeckBuilder;
import org.labpress.slides.Slide;
import org.labpress.source.Checked;
import org.labpress.source.ContentPath;
import org.labpress.source.SourceSpan;
import org.labpress.source.Workspace;

/** Collects what of a page depends on which file. */
final class FileUses {
  private final Workspace workspace;
  private final Pages pages;

  FileUses(Workspace workspace, Pages pages) {
    this.workspace = workspace;
    this.pages = pages;
  }

  /** Returns the uses in the order of the page, includes and bibliographies last. */
  List<FileUse> of(LocalPage page) {
    Document document = page.document();
    List<FileUse> uses = new ArrayList<>();
    Set<Node> embedded = Collections.newSetFromMap(new IdentityHashMap<>());
    document.nodes(EmbedBlock.class).forEach(e -> e.descendants().forEach(embedded::add));
    document
        .nodes()
        .filter(node -> !embedded.contains(node))
        .forEach(node -> uses(node).forEach(uses::add));
    uses.addAll(includes(page.path()));
    SourceSpan start = document.span().file().lineSpan(1);
    for (String file : pages.citations().works(document).value().files()) {
      if (!file.equals(page.path())) {
        uses.add(use(file, Kind.BIBLIOGRAPHY, start));
      }
    }
    return page.kind() == PageKind.DECK ? onSlides(uses, document) : uses;
  }

  /** Returns the templates and settings of the project that a page is made with. */
  List<FileUse> around(LocalPage page) {
    SourceSpan start = page.document().span().file().lineSpan(1);
    List<FileUse> uses = new ArrayList<>();
    PageFrame.templates(page.kind()).stream()
        .filter(workspace::exists)
        .forEach(path -> uses.add(use(path, Kind.TEMPLATE, start)));
    PageFrame.assets(workspace).forEach(path -> uses.add(use(path, Kind.ASSET, start)));
    PageFrame.settings(workspace).forEach(path -> uses.add(use(path, Kind.SETTINGS, start)));
    return uses;
  }

  private static FileUse use(String file, Kind kind, SourceSpan place) {
    return new FileUse(file, kind, place, kind.word(), "", false, "", "");
  }

  private static Stream<FileUse> uses(Node node) {
    if (node instanceof ChartBlock chart) {
      return made(Kind.CHART, chart, chart.provenance());
    }
    if (node instanceof TableBlock table) {
      return made(Kind.TABLE, table, table.provenance());
    }
    if (node instanceof SamplesBlock samples) {
      return made(Kind.TABLE, samples, samples.provenance());
    }
    if (node instanceof EmbedBlock embed) {
      Stream<FileUse> shown =
          embed
              .descendants()
              .filter(part -> !(part instanceof EmbedBlock))
              .flatMap(FileUses::uses)
              .map(use -> use.shownAt(embed.span()));
      return Stream.concat(shown, home(embed).stream());
    }
    if (node instanceof Figure figure) {
      return image(figure.image(), name(figure, "figure"));
    }
    if (node instanceof Image image) {
      return image(image, "image");
    }
    if (node instanceof CheckedNumber number) {
      return number(number.span(), number.content(), number.origin());
    }
    return node instanceof Calculation number
        ? number(number.span(), number.content(), number.origin())
        : Stream.empty();
  }

  private static Optional<FileUse> home(EmbedBlock embed) {
    return embed
        .embedded()
        .map(
            found ->
                new FileUse(
                    found.path(),
                    Kind.EMBED,
                    embed.span(),
                    "embed of " + embed.label().value(),
                    "",
                    false,
                    "",
                    ""));
  }

  private static Stream<FileUse> made(Kind kind, Captioned block, Optional<Provenance> made) {
    return made.stream()
        .flatMap(
            data ->
                data.dataFiles().stream()
                    .map(
                        file ->
                            new FileUse(
                                file.path(),
                                kind,
                                firstLine(block.span()),
                                name(block, kind.word()),
                                String.join(", ", data.selection(PrintedLanguage.ENGLISH)),
                                false,
                                "",
                                "")));
  }

  private static SourceSpan firstLine(SourceSpan span) {
    int end = Math.min(span.end(), span.file().lineEnd(span.line()));
    return span.file().span(span.start(), Math.max(span.start(), end));
  }

  private static String name(Captioned block, String word) {
    String label =
        block
            .number()
            .map(number -> block.kind().word(PrintedLanguage.ENGLISH) + " " + number)
            .orElse(word);
    return block.attributes().id().map(id -> "%s (%s)".formatted(label, id)).orElse(label);
  }

  private static Stream<FileUse> image(Image image, String name) {
    return image.file().stream()
        .map(file -> new FileUse(file.path(), Kind.IMAGE, image.span(), name, "", false, "", ""));
  }

  private static Stream<FileUse> number(
      SourceSpan place, List<Inline> content, Optional<NumberOrigin> origin) {
    return origin.stream()
        .flatMap(from -> from.files().stream().map(file -> number(place, content, from, file)));
  }

  private static FileUse number(
      SourceSpan place, List<Inline> content, NumberOrigin from, DataFile file) {
    String value = from.value().isEmpty() ? "not found" : "= " + from.value();
    String count = from.count().stream().mapToObj(n -> ", n=" + n).findFirst().orElse("");
    return new FileUse(
        file.path(),
        Kind.NUMBER,
        place,
        PlainText.of(content),
        "%s %s%s".formatted(from.expression().strip().replaceAll("\\s+", " "), value, count),
        from.state() == NumberOrigin.State.STALE,
        "",
        Quote.around(place, PlainText.of(content)));
  }

  /** Returns the files that a page includes, and those that they include. */
  private List<FileUse> includes(String page) {
    List<FileUse> uses = new ArrayList<>();
    Set<String> open = new LinkedHashSet<>(Set.of(page));
    List<String> left = new ArrayList<>(open);
    while (!left.isEmpty()) {
      String path = left.remove(0);
      Optional<Document> written =
          path.endsWith(".ipynb")
              ? Optional.empty()
              : workspace
                  .text(path)
                  .map(Checked::value)
                  .map(MarkdownReader::read)
                  .map(Checked::value);
      written.stream()
          .flatMap(document -> document.nodes(IncludeBlock.class))
          .forEach(
              include ->
                  ContentPath.find(workspace, include.path().value(), path)
                      .ifPresent(
                          found -> {
                            uses.add(
                                new FileUse(
                                    found,
                                    Kind.INCLUDE,
                                    include.span(),
                                    "include",
                                    "",
                                    false,
                                    "",
                                    ""));
                            if (open.add(found)) {
                              left.add(found);
                            }
                          }));
    }
    return uses;
  }

  /** Returns the uses with the slides on which they stand. */
  private static List<FileUse> onSlides(List<FileUse> uses, Document document) {
    Map<SourceSpan, String> slides = new HashMap<>();
    Deck deck = DeckBuilder.build(document).value();
    int number = deck.title().isPresent() ? 1 : 0;
    for (Slide slide : deck.slides()) {
      number++;
      String title = slide.heading().map(Heading::content).map(PlainText::of).orElse("").strip();
      String name = "slide " + number + (title.isEmpty() ? "" : ", " + title);
      Stream.of(slide.heading().stream(), slide.blocks().stream(), slide.notes().blocks().stream())
          .flatMap(nodes -> nodes)
          .flatMap(node -> Stream.concat(Stream.of((Node) node), node.descendants()))
          .flatMap(FileUses::uses)
          .forEach(use -> slides.putIfAbsent(use.place(), name));
    }
    return uses.stream()
        .map(use -> use.onSlide(slides.getOrDefault(use.place(), use.slide())))
        .toList();
  }
}
