package org.labpress.pass;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.labpress.document.DataFile;
import org.labpress.provenance.Origins;
import org.labpress.source.Checked;
import org.labpress.source.ContentPath;
import org.labpress.source.Workspace;
import org.labpress.table.DataTables;
import org.labpress.table.Table;

/** The tables from which a build takes numbers, each read once. */
public final class NumberTables {
  /** What labpress writes holds copies of data. */
  private static final String OUTPUT = "site/";

  private final Workspace workspace;
  private final Origins origins;
  private final Map<String, Data> read = new ConcurrentHashMap<>();
  private volatile @Nullable List<String> all;

  public NumberTables(Workspace workspace, Origins origins) {
    this.workspace = workspace;
    this.origins = origins;
  }

  /** A table and the file it was read from. */
  record Data(DataFile file, Checked<Table> table) {}

  /**
   * Returns the files that a path may mean: the one that {@link ContentPath} finds, or else, for a
   * path without a folder, all that have this name.
   *
   * @param page path of the file in which it is written
   */
  List<String> find(String written, String page) {
    Optional<String> found = ContentPath.find(workspace, written, page);
    if (found.isPresent() || written.isEmpty() || written.indexOf('/') >= 0) {
      return found.stream().toList();
    }
    return files().stream().filter(path -> path.endsWith("/" + written)).toList();
  }

  /** Returns the table of a file that exists. */
  Data read(String path) {
    return read.computeIfAbsent(
        path, p -> new Data(origins.of(p), DataTables.read(workspace, p).orElseThrow()));
  }

  private List<String> files() {
    List<String> known = all;
    if (known == null) {
      List<String> content = tables("content/**");
      known =
          content.isEmpty()
              ? tables("**").stream().filter(path -> !path.startsWith(OUTPUT)).toList()
              : content;
      all = known;
    }
    return known;
  }

  private List<String> tables(String glob) {
    return workspace.list(glob).stream().filter(DataTables::accepts).toList();
  }
}
