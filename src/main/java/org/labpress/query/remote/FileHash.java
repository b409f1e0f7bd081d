package org.labpress.query.remote;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.labpress.source.Workspace;

/** The SHA-256 of a file of the project, which may be too large to be held. */
final class FileHash {
  private static final int PART = 1 << 20;

  private FileHash() {}

  static String sha256(Workspace workspace, String path) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long at = 0;
      while (true) {
        byte[] part = workspace.bytes(path, at, PART).orElse(new byte[0]);
        if (part.length == 0) {
          return HexFormat.of().formatHex(digest.digest());
        }
        digest.update(part);
        at += part.length;
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
