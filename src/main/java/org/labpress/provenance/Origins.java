package org.labpress.provenance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.labpress.document.DataFile;
import org.labpress.source.Sha256;
import org.labpress.source.Workspace;

/** The data files of a build with their hashes and records, each looked at once. */
public final class Origins {
  private final Workspace workspace;
  private final Map<String, DataFile> known = new ConcurrentHashMap<>();

  public Origins(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Returns a file with what is known of it.
   *
   * @param path of a file that exists, from the root of the project
   */
  public DataFile of(String path) {
    return known.computeIfAbsent(
        path, p -> new DataFile(p, Sha256.of(workspace, p), Sidecar.read(workspace, p)));
  }
}
