package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.CodeBlock;
import org.labpress.document.Document;
import org.labpress.document.Located;
import org.labpress.document.Rewriter;
import org.labpress.document.TableBlock;
import org.labpress.query.Queries;
import org.labpress.query.QueryResult;
import org.labpress.query.SqlText;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Workspace;
import org.labpress.table.Table;

/**
 * Makes tables of queries: of an {@code sql} fence with the class {@code query} or {@code table}, a
 * caption, or the id of a table. {@code name=} lets the queries and charts further down the page
 * use the result. With {@code source=} the rows are those that were recorded. Reports what {@link
 * Queries#select} and {@link RecordedResult} report; a query that fails stays as code.
 */
final class RunQueries implements Pass {
  @Override
  public String name() {
    return "run-queries";
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
    Runner runner =
        new Runner(
            document.path(), context.workspace(), context.charts(), new MadeOf(context.origins()));
    Document run = runner.rewrite(document);
    return new Checked<>(run, runner.diagnostics);
  }

  private static final class Runner extends Rewriter {
    private final String page;
    private final Workspace workspace;
    private final BoundCharts charts;
    private final Queries queries;
    private final MadeOf madeOf;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Runner(String page, Workspace workspace, BoundCharts charts, MadeOf madeOf) {
      this.page = page;
      this.workspace = workspace;
      this.charts = charts;
      this.queries = charts.queries();
      this.madeOf = madeOf;
    }

    @Override
    public Block codeBlock(CodeBlock block) {
      boolean recorded = DatabaseQuery.is(block);
      if (!block.language().equals("sql") || !(recorded || isQuery(block))) {
        return super.codeBlock(block);
      }
      SqlText sql = new SqlText(block.code(), new FencePlaces(block)::onPage);
      Optional<QueryResult> result =
          recorded
              ? new RecordedResult(workspace, queries, diagnostics).of(block)
              : queries.select(sql, page).drainTo(diagnostics);
      if (result.isEmpty()) {
        return super.codeBlock(block);
      }
      block.attributes().value("name").ifPresent(name -> queries.keep(page, name, result.get()));
      Table table = result.get().table();
      TableBlock shown =
          new CsvTable(
                  table,
                  block.attributes(),
                  block.span(),
                  span -> block.span(),
                  charts,
                  diagnostics)
              .build(
                  FenceCaption.of(block, diagnostics),
                  recorded ? result.get().files().stream().findFirst() : Optional.empty());
      return madeOf.tell(
          shown,
          table,
          result.get().files().stream().map(file -> new Located<>(file, sql.firstLine())),
          Optional.of(block.code()));
    }

    private static boolean isQuery(CodeBlock block) {
      Attributes attributes = block.attributes();
      boolean listing = attributes.id().filter(id -> id.startsWith("lst-")).isPresent();
      boolean shown =
          attributes.id().isPresent()
              || attributes.value("caption").isPresent()
              || !block.caption().isEmpty();
      return attributes.hasClass("query") || attributes.hasClass("table") || (shown && !listing);
    }
  }
}
