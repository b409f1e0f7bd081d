package org.labpress.document;

/**
 * A file with data, as it was when the page was made.
 *
 * @param path from the root of the project
 * @param sha256 of its bytes, 64 digits in lower case
 * @param making what is recorded of how it was made
 */
public record DataFile(String path, String sha256, DataMaking making) {
  /** Returns the digits that tell versions apart. */
  public String shortHash() {
    return sha256.substring(0, 8);
  }

  /** Returns the name without its folders. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
