package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.labpress.chart.spec.DataFence;
import org.labpress.chart.spec.Written;
import org.labpress.source.Checked;
import org.labpress.source.ContentPath;
import org.labpress.source.Diagnostic;
import org.labpress.source.Suggestions;
import org.labpress.source.Workspace;
import org.labpress.table.DataTables;
import org.labpress.table.Table;

/** Finds and reads the files that a fence names. */
public final class DataFiles {
  private final Workspace workspace;
  private final String page;
  private final DataFence fence;
  private final List<BoundChart.Origin> origins;
  private final List<Diagnostic> diagnostics;

  /**
   * @param page path from the root of the file that holds the fence
   * @param origins takes the files that are there
   * @param diagnostics to which findings are added
   */
  public DataFiles(
      Workspace workspace,
      String page,
      DataFence fence,
      List<BoundChart.Origin> origins,
      List<Diagnostic> diagnostics) {
    this.workspace = workspace;
    this.page = page;
    this.fence = fence;
    this.origins = origins;
    this.diagnostics = diagnostics;
  }

  /**
   * Returns the rows of all files; empty if one of them could not be found or read.
   *
   * @param expected whether the column of a name will be asked for
   */
  public Optional<Table> read(List<Written> paths, Predicate<String> expected) {
    List<Optional<Table>> tables = paths.stream().map(path -> read(path, expected)).toList();
    if (tables.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    Table all = tables.get(0).orElseThrow();
    for (int i = 1; i < tables.size(); i++) {
      Table next = tables.get(i).orElseThrow();
      Optional<String> missing =
          all.names().stream().filter(name -> next.indexOf(name).isEmpty()).findFirst();
      if (missing.isPresent()) {
        diagnostics.add(
            Columns.noColumn(fence, missing.get(), next, paths.get(i).span())
                .withHint("give files with the same columns"));
        return Optional.empty();
      }
      all = all.append(next);
    }
    return Optional.of(all);
  }

  private Optional<Table> read(Written path, Predicate<String> expected) {
    String written = path.text().strip();
    Optional<String> found = ContentPath.find(workspace, written, page);
    if (found.isEmpty()) {
      diagnostics.add(missing(path, written));
      return Optional.empty();
    }
    if (!DataTables.accepts(found.get())) {
      diagnostics.add(
          Diagnostic.error(
                  fence.badValue(),
                  path.span(),
                  "%s is not a CSV or JSON file".formatted(Written.shortened(written)))
              .withHint("name a file that ends in .csv, .tsv, .jsonl or .json"));
      return Optional.empty();
    }
    origins.add(new BoundChart.Origin(found.get(), path.span()));
    Checked<Table> table = DataTables.read(workspace, found.get(), expected).orElseThrow();
    table.diagnostics().stream()
        // The fence itself says where it needs a number.
        .filter(d -> !d.rule().equals("csv/missing-word"))
        .map(d -> d.withLabel(path.span(), "read for this " + fence.noun()))
        .forEach(diagnostics::add);
    boolean readable = table.value().rows() > 0;
    return readable ? Optional.of(table.value()) : Optional.empty();
  }

  private Diagnostic missing(Written path, String written) {
    String name = Written.shortened(written);
    if (ContentPath.candidates(written, page).isEmpty()) {
      return Diagnostic.error(
              "data/missing", path.span(), "%s is not a path inside the project".formatted(name))
          .withHint("name a file of the project, with / between folders");
    }
    Diagnostic diagnostic =
        Diagnostic.error("data/missing", path.span(), "there is no file %s".formatted(name));
    List<String> near = near(written);
    return near.isEmpty()
        ? diagnostic.withHint("paths count from the page, from content/ and from the root")
        : diagnostic.withHint("did you mean %s?".formatted(String.join(" or ", near)));
  }

  /** Returns files that are called alike, wherever they lie. */
  private List<String> near(String written) {
    List<String> tables =
        Stream.of("**.csv", "**.tsv", "**.jsonl", "**.json")
            .flatMap(glob -> workspace.list(glob).stream())
            .toList();
    List<String> near = new ArrayList<>();
    String name = lastPart(written);
    List<String> names = tables.stream().map(DataFiles::lastPart).toList();
    for (String similar : Suggestions.nearest(name, names, 2)) {
      tables.stream().filter(path -> lastPart(path).equals(similar)).limit(1).forEach(near::add);
    }
    return near;
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
