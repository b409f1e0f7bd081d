package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.labpress.chart.spec.Field;
import org.labpress.chart.spec.IntervalSpec;
import org.labpress.chart.spec.Written;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.CodeBlock;
import org.labpress.document.Document;
import org.labpress.document.Inline;
import org.labpress.document.Located;
import org.labpress.document.Rewriter;
import org.labpress.document.TableBlock;
import org.labpress.document.Text;
import org.labpress.markdown.MarkdownReader;
import org.labpress.query.SqlText;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;
import org.labpress.table.Table;
import org.labpress.tabular.BoundTable;
import org.labpress.tabular.TableBinder;
import org.labpress.tabular.TableSpec;
import org.labpress.tabular.TableSpecReader;

/**
 * Makes tables of {@code table} fences: rows of a file or a query, grouped, formatted and sorted as
 * their keys say. A table that cannot be made stays as code, with an error that says why.
 */
final class BindTables implements Pass {
  @Override
  public String name() {
    return "bind-tables";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of(Feature.FIGURES, Feature.EMBEDS, Feature.TABLES);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.TABLES);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    Maker maker = new Maker(document.path(), context);
    Document made = maker.rewrite(document);
    return new Checked<>(made, maker.diagnostics);
  }

  private static final class Maker extends Rewriter {
    private final String page;
    private final PassContext context;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Maker(String page, PassContext context) {
      this.page = page;
      this.context = context;
    }

    @Override
    public Block codeBlock(CodeBlock block) {
      if (!block.language().equals("table")) {
        return super.codeBlock(block);
      }
      TableSpec spec = TableSpecReader.read(lines(block)).drainTo(diagnostics);
      Optional<Source> source = source(spec);
      if (source.isEmpty()) {
        return super.codeBlock(block);
      }
      Table table = source.get().table();
      boolean query = spec.sql().isPresent();
      UnaryOperator<SourceSpan> places = query ? place -> block.span() : place -> place;
      BoundTable bound =
          TableBinder.bind(spec, table, context.charts().metrics(), places).drainTo(diagnostics);
      if (bound.columns().isEmpty()) {
        return super.codeBlock(block);
      }
      context.charts().tables().keep(block.span(), bound);
      SourceFile file = table.places().file();
      SourceSpan header = places.apply(file.span(file.contentStart(), file.contentStart()));
      TableBlock shown =
          new PrintedTable(bound, attributes(block, spec), block.span(), header, diagnostics)
              .build(caption(block, spec), spec.data().stream().map(Written::text).findFirst());
      return new MadeOf(context.origins()).tell(shown, bound, source.get().files().stream());
    }

    /** The rows of a table and the files they come from. */
    private record Source(Table table, List<Located<String>> files) {}

    private Optional<Source> source(TableSpec spec) {
      if (spec.sql().isPresent()) {
        SourceSpan place = spec.sql().get().span();
        SqlText sql = SqlText.at(place, spec.sql().get().text());
        return context
            .charts()
            .queries()
            .select(sql, page)
            .drainTo(diagnostics)
            .map(
                result ->
                    new Source(
                        result.table(),
                        result.files().stream().map(file -> new Located<>(file, place)).toList()));
      }
      TableFiles files = new TableFiles(context.workspace(), diagnostics);
      List<Located<String>> read = new ArrayList<>();
      Optional<Table> all = Optional.empty();
      for (Written path : spec.data()) {
        Optional<TableFiles.Data> next = files.read(path.text().strip(), path.span(), named(spec));
        if (next.isEmpty() || !(all.isEmpty() || fits(all.get(), next.get().table(), path))) {
          return Optional.empty();
        }
        Table rows = next.get().table();
        read.add(next.get().file());
        all = Optional.of(all.map(before -> before.append(rows)).orElse(rows));
      }
      return all.map(rows -> new Source(rows, read));
    }

    private boolean fits(Table first, Table next, Written path) {
      Optional<String> missing =
          first.names().stream().filter(name -> next.indexOf(name).isEmpty()).findFirst();
      missing.ifPresent(
          name ->
              diagnostics.add(
                  Diagnostic.error(
                          "table/no-column",
                          path.span(),
                          "%s has no column \"%s\"".formatted(next.places().file().path(), name))
                      .withHint("give files with the same columns")));
      return missing.isEmpty();
    }

    private static Set<String> named(TableSpec spec) {
      Set<String> names = new TreeSet<>();
      spec.columns().stream().map(c -> c.field().column()).forEach(names::add);
      Stream.of(spec.group().stream(), spec.section().stream(), spec.across().stream())
          .flatMap(written -> written)
          .forEach(written -> names.add(written.text().strip()));
      spec.selection().filter().forEach(filter -> names.add(filter.test().column()));
      spec.selection().sort().stream()
          .map(w -> new Written(w.text().strip().replaceFirst("^-", ""), w.span()))
          .forEach(w -> names.add(Field.parse(w).column()));
      Stream.concat(
              spec.interval().stream(), spec.columns().stream().flatMap(c -> c.interval().stream()))
          .map(IntervalSpec::columns)
          .flatMap(List::stream)
          .forEach(column -> names.add(column.text().strip()));
      return names;
    }

    private static Attributes attributes(CodeBlock block, TableSpec spec) {
      boolean named = block.attributes().id().isPresent();
      return named || spec.id().isEmpty()
          ? block.attributes()
          : block.attributes().withId(spec.id().get().text().strip());
    }

    private List<Inline> caption(CodeBlock block, TableSpec spec) {
      List<Inline> onFence = FenceCaption.of(block, diagnostics);
      if (!onFence.isEmpty() || spec.caption().isEmpty()) {
        return onFence;
      }
      Written caption = spec.caption().get();
      boolean asWritten = caption.span().text().equals(caption.text());
      return asWritten
          ? MarkdownReader.inlines(caption.span()).drainTo(diagnostics)
          : List.of(new Text(caption.text(), caption.span()));
    }

    /** Returns the whole lines between the fences, indentation included; YAML takes it as it is. */
    private static SourceSpan lines(CodeBlock block) {
      SourceFile file = block.span().file();
      int first = block.span().line() + 1;
      int last = file.lineAt(Math.max(block.span().start(), block.span().end() - 1));
      boolean closed = last >= first && file.line(last).strip().matches("(?:`{3,}|~{3,})");
      int lines = closed ? last - 1 : last;
      if (lines < first) {
        int end = Math.min(file.lineEnd(block.span().line()), block.span().end());
        return file.span(end, end);
      }
      return file.span(file.lineStart(first), Math.min(file.lineEnd(lines), block.span().end()));
    }
  }
}
