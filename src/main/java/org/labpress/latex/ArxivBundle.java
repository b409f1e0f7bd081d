package org.labpress.latex;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a paper as arXiv takes them: {@code main.tex} with what it names beside it, and data
 * below {@code anc/}.
 *
 * @param files by their paths from the root of the archive
 */
public record ArxivBundle(SortedMap<String, byte[]> files) {
  /** The file that LaTeX is called with. */
  public static final String MAIN = "main.tex";

  /** The folder that arXiv publishes beside the paper without looking into it. */
  public static final String DATA = "anc/";

  public static final String WORKS = "references.bib";
  public static final String README = "00README.json";

  public ArxivBundle {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Returns the compressed archive. */
  public byte[] archive() {
    return TarArchive.write(files);
  }

  /** Returns the size of the files without compression, in bytes. */
  public long size() {
    return files.values().stream().mapToLong(file -> file.length).sum();
  }
}
