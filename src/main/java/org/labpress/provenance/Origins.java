package org.labpress.provenance;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.labpress.document.DataFile;
import org.labpress.source.Workspace;

/** The data files of a build with their hashes and records, each looked at once. */
public final class Origins {
  private static final int PART = 8 << 20;

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
    return known.computeIfAbsent(path, p -> new DataFile(p, sha256(p), Sidecar.read(workspace, p)));
  }

  /** Reads the file in parts, since it may be too large to be held. */
  private String sha256(String path) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long from = 0;
      byte[] part = workspace.bytes(path, from, PART).orElseThrow();
      while (part.length > 0) {
        digest.update(part);
        from += part.length;
        part = workspace.bytes(path, from, PART).orElseThrow();
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
