package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.CodeBlock;
import org.labpress.document.Div;
import org.labpress.document.Document;
import org.labpress.document.Figure;
import org.labpress.document.Inline;
import org.labpress.document.Located;
import org.labpress.document.Paragraph;
import org.labpress.document.Rewriter;
import org.labpress.document.TableBlock;
import org.labpress.source.Checked;
import org.labpress.source.ContentPath;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Workspace;
import org.labpress.table.DataTables;
import org.labpress.table.Table;

/**
 * Makes tables of CSV: of a {@code csv} fence with an id, a caption or the class {@code table}, of
 * a div with {@code csv=}, and of a figure whose file is a CSV file. Reports what {@code CsvReader}
 * reports, {@code data/missing}, {@code table/no-column} and {@code table/option}.
 */
final class ReadTables implements Pass {
  @Override
  public String name() {
    return "read-tables";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of(Feature.FIGURES);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.TABLES);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    Reader reader = new Reader(context.workspace(), new MadeOf(context.origins()));
    Document read = reader.rewrite(document);
    return new Checked<>(read, reader.diagnostics);
  }

  private static final class Reader extends Rewriter {
    private static final List<String> TABLES = List.of(".csv", ".tsv", ".jsonl", ".ndjson");

    private final Workspace workspace;
    private final MadeOf madeOf;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Reader(Workspace workspace, MadeOf madeOf) {
      this.workspace = workspace;
      this.madeOf = madeOf;
    }

    @Override
    public Block codeBlock(CodeBlock block) {
      Attributes attributes = block.attributes();
      boolean shown =
          attributes.id().isPresent()
              || attributes.value("caption").isPresent()
              || !block.caption().isEmpty()
              || attributes.hasClass("table");
      if (!shown || !block.language().equals("csv")) {
        return super.codeBlock(block);
      }
      InlineCsv csv = new InlineCsv(block);
      Table table = csv.read().drainTo(diagnostics);
      return table.columns().isEmpty()
          ? block
          : new CsvTable(table, attributes, block.span(), csv::onPage, diagnostics)
              .build(FenceCaption.of(block, diagnostics), Optional.empty());
    }

    @Override
    public Block div(Div block) {
      Optional<String> file = block.attributes().value("csv");
      if (file.isEmpty()) {
        return super.div(block);
      }
      SourceSpan place = AttributePlace.of(block.span(), "csv", file.get());
      Optional<DataTable> table = read(file.get(), place);
      if (table.isEmpty()) {
        return super.div(block);
      }
      List<Block> blocks = blocks(block.blocks());
      int last = blocks.size() - 1;
      List<Inline> caption =
          last >= 0 && blocks.get(last) instanceof Paragraph paragraph
              ? paragraph.content()
              : List.of();
      Block shown = show(table.get(), block.attributes(), block.span(), caption, file.get());
      if (blocks.size() <= (caption.isEmpty() ? 0 : 1)) {
        return shown;
      }
      List<Block> all = new ArrayList<>(caption.isEmpty() ? blocks : blocks.subList(0, last));
      all.add(shown);
      return new Div(Attributes.NONE, all, block.span());
    }

    @Override
    public Block figure(Figure block) {
      String destination = block.image().destination();
      if (!isTable(destination)) {
        return super.figure(block);
      }
      SourceSpan place = block.image().span();
      return read(Destination.parse(destination).path(), place)
          .<Block>map(
              table -> show(table, options(block), block.span(), block.caption(), destination))
          .orElseGet(() -> new Paragraph(block.caption(), block.span()));
    }

    private Block show(
        DataTable data,
        Attributes attributes,
        SourceSpan block,
        List<Inline> caption,
        String written) {
      TableBlock shown =
          new CsvTable(data.table(), attributes, block, UnaryOperator.identity(), diagnostics)
              .build(caption, Optional.of(written));
      return madeOf.tell(shown, data.table(), Stream.of(data.file()), Optional.empty());
    }

    /** The id and classes of a figure are its own, some values may be those of its image. */
    private static Attributes options(Figure block) {
      TreeMap<String, String> values = new TreeMap<>(block.image().attributes().values());
      values.putAll(block.attributes().values());
      return new Attributes(block.attributes().id(), block.attributes().classes(), values);
    }

    private static boolean isTable(String path) {
      String name = path.toLowerCase(Locale.ROOT);
      return TABLES.stream().anyMatch(name::endsWith) && !name.contains("://");
    }

    /** A table and its file, at the place that names it. */
    private record DataTable(Table table, Located<String> file) {}

    private Optional<DataTable> read(String written, SourceSpan place) {
      // In a part that the page includes, paths count from the folder of the part.
      String page = place.file().path();
      Optional<String> path = ContentPath.find(workspace, written, page);
      if (path.isEmpty()) {
        diagnostics.add(missing(written, page, place));
        return Optional.empty();
      }
      Checked<Table> table = DataTables.read(workspace, path.get()).orElseThrow();
      table.diagnostics().stream()
          .map(diagnostic -> diagnostic.withLabel(place, "read for this table"))
          .forEach(diagnostics::add);
      return Optional.of(table.value())
          .filter(read -> !read.columns().isEmpty())
          .map(read -> new DataTable(read, new Located<>(path.get(), place)));
    }

    private Diagnostic missing(String written, String page, SourceSpan place) {
      String name = written.length() > 80 ? written.substring(0, 77) + "..." : written;
      if (ContentPath.candidates(written, page).isEmpty()) {
        return Diagnostic.error(
                "data/missing", place, "%s is not a path inside the project".formatted(name))
            .withHint("name a file of the project, with / between folders");
      }
      Diagnostic missing =
          Diagnostic.error("data/missing", place, "there is no file %s".formatted(name));
      return NearPaths.to(written, page, workspace, "{csv,tsv,jsonl,ndjson,json}")
          .map(near -> missing.withHint("did you mean %s?".formatted(near)))
          .orElseGet(
              () -> missing.withHint("paths count from the page, from content/ and from the root"));
    }
  }
}
