package org.labpress.pass;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.Located;
import org.labpress.source.Checked;
import org.labpress.source.ContentPath;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.source.Workspace;
import org.labpress.table.DataNotes;
import org.labpress.table.DataTables;
import org.labpress.table.Table;

/** Finds and reads the files of tables; reports {@code data/missing} and what their readers do. */
final class TableFiles {
  private final Workspace workspace;
  private final List<Diagnostic> diagnostics;

  TableFiles(Workspace workspace, List<Diagnostic> diagnostics) {
    this.workspace = workspace;
    this.diagnostics = diagnostics;
  }

  /** A table and its file, at the place that names it. */
  record Data(Table table, Located<String> file) {}

  /**
   * Returns the table of a file; empty, and reported, if it cannot be found or read.
   *
   * @param expected names of columns that will be asked for
   */
  Optional<Data> read(String written, SourceSpan place, Set<String> expected) {
    // In a part that the page includes, paths count from the folder of the part.
    String page = place.file().path();
    Optional<String> path = ContentPath.find(workspace, written, page);
    if (path.isEmpty()) {
      diagnostics.add(missing(written, page, place));
      return Optional.empty();
    }
    Checked<Table> table =
        DataTables.read(
                workspace, path.get(), name -> expected.contains(name) || DataNotes.concerns(name))
            .orElseThrow();
    table.diagnostics().stream()
        .map(diagnostic -> diagnostic.withLabel(place, "read for this table"))
        .forEach(diagnostics::add);
    return Optional.of(table.value())
        .filter(read -> !read.columns().isEmpty())
        .map(read -> new Data(read, new Located<>(path.get(), place)));
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
