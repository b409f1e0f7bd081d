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
import org.labpress.document.Paragraph;
import org.labpress.document.Rewriter;
import org.labpress.document.TableBlock;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
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
    return Set.of(Feature.FIGURES, Feature.EMBEDS);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.TABLES);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    Reader reader = new Reader(context);
    Document read = reader.rewrite(document);
    return new Checked<>(read, reader.diagnostics);
  }

  private static final class Reader extends Rewriter {
    private static final List<String> TABLES = List.of(".csv", ".tsv", ".jsonl", ".ndjson");

    private final TableFiles files;
    private final BoundCharts charts;
    private final MadeOf madeOf;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Reader(PassContext context) {
      this.files = new TableFiles(context.workspace(), diagnostics);
      this.charts = context.charts();
      this.madeOf = new MadeOf(context.origins());
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
          : new CsvTable(table, attributes, block.span(), csv::onPage, charts, diagnostics)
              .build(FenceCaption.of(block, diagnostics), Optional.empty());
    }

    @Override
    public Block div(Div block) {
      Optional<String> file = block.attributes().value("csv");
      if (file.isEmpty()) {
        return super.div(block);
      }
      SourceSpan place = AttributePlace.of(block.span(), "csv", file.get());
      Optional<TableFiles.Data> table = files.read(file.get(), place, Set.of());
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
      return files
          .read(Destination.parse(destination).path(), place, Set.of())
          .<Block>map(
              table -> show(table, options(block), block.span(), block.caption(), destination))
          .orElseGet(() -> new Paragraph(block.caption(), block.span()));
    }

    private Block show(
        TableFiles.Data data,
        Attributes attributes,
        SourceSpan block,
        List<Inline> caption,
        String written) {
      TableBlock shown =
          new CsvTable(
                  data.table(), attributes, block, UnaryOperator.identity(), charts, diagnostics)
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
  }
}
