package org.labpress.document;

import java.util.Optional;

/**
 * How a paper is to look in the PDF.
 *
 * @param style name of a style, as written
 * @param columns 1 or 2
 * @param papersize {@code a4} or {@code letter}
 * @param provenance whether it ends with a table of its data; empty where the project decides
 * @param attachData whether the data files go along in the PDF; empty for no
 */
public record PaperLook(
    Optional<Located<String>> style,
    Optional<Located<Integer>> columns,
    Optional<Located<String>> papersize,
    Optional<Boolean> provenance,
    Optional<Boolean> attachData) {
  public static final PaperLook NONE =
      new PaperLook(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public PaperLook withStyle(Optional<Located<String>> other) {
    return new PaperLook(other, columns, papersize, provenance, attachData);
  }
}
