package org.labpress.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes by SHA-256 (FIPS 180-4), in hexadecimal. */
public final class Sha256 {
  private static final int PART = 1 << 20;

  private Sha256() {}

  /** Returns a hash to which bytes are added. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /**
   * Returns the hash of a file of the project, which may be too large to be held; of no bytes if it
   * does not exist.
   */
  public static String of(Workspace workspace, String path) {
    MessageDigest digest = digest();
    long at = 0;
    byte[] part = workspace.bytes(path, at, PART).orElse(new byte[0]);
    while (part.length > 0) {
      digest.update(part);
      at += part.length;
      part = workspace.bytes(path, at, PART).orElse(new byte[0]);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
