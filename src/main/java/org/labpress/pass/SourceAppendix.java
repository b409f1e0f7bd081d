package org.labpress.pass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Calculation;
import org.labpress.document.Captioned;
import org.labpress.document.ChartBlock;
import org.labpress.document.CheckedNumber;
import org.labpress.document.Code;
import org.labpress.document.Contents;
import org.labpress.document.DataFile;
import org.labpress.document.Document;
import org.labpress.document.Heading;
import org.labpress.document.Inline;
import org.labpress.document.LineBreak;
import org.labpress.document.Link;
import org.labpress.document.LinkTarget;
import org.labpress.document.Node;
import org.labpress.document.NumberOrigin;
import org.labpress.document.Paragraph;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.PrintedWord;
import org.labpress.document.Provenance;
import org.labpress.document.Rewriter;
import org.labpress.document.SamplesBlock;
import org.labpress.document.Span;
import org.labpress.document.TableBlock;
import org.labpress.document.TableBlock.Alignment;
import org.labpress.document.TableCell;
import org.labpress.document.TableRow;
import org.labpress.document.Text;
import org.labpress.source.SourceSpan;

/**
 * Adds a table of the data behind a paper to its end, one row a file: its hash, what of the paper
 * is made of it, and how it was made. Every number of the paper that comes from a file leads there.
 */
public final class SourceAppendix {
  private static final String HEADING = "lp-sources";

  /** Digits of a hash in print; more than anybody compares by eye. */
  private static final int DIGITS = 16;

  private final SourceSpan place;
  private final String page;
  private final PrintedLanguage language;
  private final Map<String, Source> sources = new LinkedHashMap<>();

  private SourceAppendix(Document document) {
    this.place = document.span().part(document.span().length(), document.span().length());
    this.page = document.path();
    this.language = document.language();
    document.nodes().forEach(this::collect);
  }

  /** A file and what is made of it. */
  private static final class Source {
    private final DataFile file;
    private final String id;
    private final List<List<Inline>> uses = new ArrayList<>();
    private final List<String> producers = new ArrayList<>();
    private int numbers;

    Source(DataFile file, String id) {
      this.file = file;
      this.id = id;
    }
  }

  /** Returns the paper with the table; as it is if nothing in it comes from a file. */
  public static Document add(Document document) {
    SourceAppendix appendix = new SourceAppendix(document);
    return appendix.sources.isEmpty() ? document : appendix.addTo(document);
  }

  private void collect(Node node) {
    if (node instanceof ChartBlock chart) {
      collect(chart, chart.provenance());
    } else if (node instanceof TableBlock table) {
      collect(table, table.provenance());
    } else if (node instanceof SamplesBlock samples) {
      collect(samples, samples.provenance());
    } else if (node instanceof CheckedNumber number) {
      collect(number.origin());
    } else if (node instanceof Calculation number) {
      collect(number.origin());
    }
  }

  private void collect(Captioned block, Optional<Provenance> provenance) {
    for (Provenance made : provenance.stream().toList()) {
      for (DataFile file : made.dataFiles()) {
        Source source = source(file);
        source.uses.add(use(block, made));
        made.producedBy().ifPresent(source.producers::add);
      }
    }
  }

  private void collect(Optional<NumberOrigin> origin) {
    origin.stream().flatMap(from -> from.files().stream()).forEach(file -> source(file).numbers++);
  }

  private Source source(DataFile file) {
    return sources.computeIfAbsent(
        file.path(), path -> new Source(file, "lp-source-" + (sources.size() + 1)));
  }

  private List<Inline> use(Captioned block, Provenance made) {
    String word = block.kind().word(language);
    Text name = text(block.number().map(number -> word + "\u00a0" + number).orElse(word));
    Inline shown = block.attributes().id().map(id -> linkTo(id, List.of(name))).orElse(name);
    return List.of(shown, text(": " + String.join(", ", made.selection(language))));
  }

  private Inline linkTo(String id, List<Inline> content) {
    return Link.of("#" + id, content, place).withTarget(new LinkTarget.Page(page, id));
  }

  /** Returns a link that looks like text, so that a page full of numbers stays quiet. */
  private Inline plainLinkTo(String id, List<Inline> content) {
    return new Link(
        "#" + id,
        "",
        content,
        Attributes.ofClass("lp-plain"),
        Optional.of(new LinkTarget.Page(page, id)),
        place);
  }

  private Text text(String text) {
    return new Text(text, place);
  }

  private Document addTo(Document document) {
    Document linked = new NumberLinker().rewrite(document);
    List<Block> blocks = new ArrayList<>(linked.blocks());
    blocks.add(
        new Heading(
            1,
            List.of(text(PrintedWord.DATA_SOURCES.in(language))),
            Attributes.of(Optional.of(HEADING), List.of("unnumbered"), new TreeMap<>()),
            Optional.empty(),
            place));
    blocks.add(new Paragraph(List.of(text(PrintedWord.DATA_SOURCES_TEXT.in(language))), place));
    blocks.add(table());
    return new Document(linked.frontMatter(), blocks, linked.footnotes(), linked.span());
  }

  private TableBlock table() {
    List<TableRow> rows = sources.values().stream().map(this::row).toList();
    return new TableBlock(
        List.of(Alignment.LEFT, Alignment.LEFT, Alignment.LEFT),
        List.of(0.36, 0.34, 0.3),
        List.of(
            row(
                text(PrintedWord.FILE.in(language) + ", SHA-256"),
                text(PrintedWord.USED_BY.in(language)),
                text(PrintedWord.MADE_BY.in(language)))),
        rows,
        List.of(),
        List.of(),
        Attributes.ofClass("lp-in-place"),
        Optional.empty(),
        place);
  }

  private TableRow row(Inline... names) {
    return new TableRow(
        Stream.of(names).map(name -> TableCell.of(List.of(name), place)).toList(), place);
  }

  private TableRow row(Source source) {
    DataFile file = source.file;
    Span name = new Span(List.of(text(file.path())), Attributes.ofId(source.id), place);
    List<List<Inline>> identity = new ArrayList<>();
    identity.add(List.of(name));
    identity.add(List.of(new Code(file.sha256().substring(0, DIGITS), Attributes.NONE, place)));
    List<List<Inline>> uses = new ArrayList<>(source.uses);
    if (source.numbers > 0) {
      PrintedWord word = source.numbers == 1 ? PrintedWord.NUMBER : PrintedWord.NUMBERS;
      uses.add(List.of(text(source.numbers + " " + word.in(language))));
    }
    return new TableRow(Stream.of(identity, uses, making(source)).map(this::lines).toList(), place);
  }

  private List<List<Inline>> making(Source source) {
    List<List<Inline>> lines = new ArrayList<>();
    Stream.concat(source.file.making().command().stream(), source.producers.stream())
        .distinct()
        .forEach(command -> lines.add(List.of(new Code(command, Attributes.NONE, place))));
    String database = PrintedWord.DATABASE.in(language) + " ";
    String rest =
        Stream.of(
                source.file.making().commit().map("commit "::concat),
                source.file.making().date(),
                source.file.making().connection().map(database::concat),
                source.file.making().origin(),
                source.file.making().licence())
            .flatMap(Optional::stream)
            .reduce((first, next) -> first + ", " + next)
            .orElse("");
    if (!rest.isEmpty()) {
      lines.add(List.of(text(rest)));
    }
    return lines;
  }

  private TableCell lines(List<List<Inline>> lines) {
    List<Inline> content = new ArrayList<>();
    for (List<Inline> line : lines) {
      if (!content.isEmpty()) {
        content.add(new LineBreak(place));
      }
      content.addAll(line);
    }
    return TableCell.of(content, place);
  }

  /** Makes every number a link to the row of its file, the first of several. */
  private final class NumberLinker extends Rewriter {
    @Override
    public Inline checkedNumber(CheckedNumber inline) {
      return inline.withContent(linked(inline.content(), inline.origin()));
    }

    @Override
    public Inline calculation(Calculation inline) {
      return inline.withContent(linked(inline.content(), inline.origin()));
    }

    private List<Inline> linked(List<Inline> content, Optional<NumberOrigin> origin) {
      return origin.stream()
          .flatMap(from -> from.files().stream())
          .findFirst()
          .map(file -> List.of(plainLinkTo(source(file).id, content)))
          .orElse(content);
    }

    /** The list of contents was made before there was anything to add. */
    @Override
    public Block contents(Contents block) {
      List<Contents.Entry> entries = new ArrayList<>(block.entries());
      String title = PrintedWord.DATA_SOURCES.in(language);
      entries.add(new Contents.Entry(0, Optional.empty(), title, HEADING));
      return new Contents(entries, block.span());
    }
  }
}
