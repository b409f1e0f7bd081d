package org.labpress.pass;

import java.util.List;
import java.util.Optional;
import org.labpress.document.CodeBlock;
import org.labpress.query.Queries;
import org.labpress.query.QueryResult;
import org.labpress.query.remote.NamedQuery;
import org.labpress.query.remote.RecordState;
import org.labpress.query.remote.Recording;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Workspace;
import org.labpress.table.DataTables;
import org.labpress.table.Table;

/**
 * The result of a query that a database answers, as it was recorded; a build never asks the
 * database. Reports {@code sql/record-as}, {@code sql/no-source}, {@code sql/not-recorded} and
 * {@code sql/changed}, and what is wrong with the file.
 */
final class RecordedResult {
  private final Workspace workspace;
  private final Queries queries;
  private final List<Diagnostic> diagnostics;

  RecordedResult(Workspace workspace, Queries queries, List<Diagnostic> diagnostics) {
    this.workspace = workspace;
    this.queries = queries;
    this.diagnostics = diagnostics;
  }

  /** Returns the rows; empty, with an error that says why, if there are none. */
  Optional<QueryResult> of(CodeBlock block) {
    Optional<NamedQuery> query = DatabaseQuery.of(block).drainTo(diagnostics);
    if (query.isEmpty()) {
      return Optional.empty();
    }
    NamedQuery named = query.get();
    Optional<Diagnostic> unknown = named.unknownSource(queries.sources());
    unknown.ifPresent(diagnostics::add);
    Optional<Recording> recording = Recording.of(workspace, named.path());
    RecordState state = RecordState.of(named, recording, workspace, false);
    boolean none = state == RecordState.MISSING || state == RecordState.FOREIGN;
    if (!none || unknown.isEmpty()) {
      state.finding(named, recording).ifPresent(diagnostics::add);
    }
    if (none) {
      return Optional.empty();
    }
    Checked<Table> table = DataTables.read(workspace, named.path()).orElseThrow();
    if (table.value().rows() == 0) {
      diagnostics.add(
          Diagnostic.warning("sql/no-rows", named.sql().firstLine(), "the query gives no rows")
              .withHint("look at its conditions"));
    }
    table.diagnostics().stream()
        .filter(found -> !found.rule().equals("csv/empty"))
        .map(found -> found.withLabel(named.sql().firstLine(), "recorded for this query"))
        .forEach(diagnostics::add);
    return Optional.of(table.value())
        .filter(read -> !read.columns().isEmpty())
        .map(read -> new QueryResult(read, List.of(named.path())));
  }
}
