package org.labpress.lint;

import java.util.EnumSet;
import java.util.Set;

/** Where in a document a run of prose stands. */
public enum Scope {
  TITLE,
  /** Other texts of the front matter, such as the subtitle or the short version. */
  FRONT_MATTER,
  ABSTRACT,
  HEADING,
  PARAGRAPH,
  LIST_ITEM,
  TABLE_HEADER,
  TABLE_CELL,
  TABLE_CAPTION,
  FIGURE_CAPTION,
  LISTING_CAPTION,
  /** What an image shows, in words. */
  ALTERNATIVE,
  BLOCK_QUOTE,
  FOOTNOTE;

  /** The scopes in which the author speaks, in sentences or parts of them. */
  public static final Set<Scope> OWN_WORDS = EnumSet.complementOf(EnumSet.of(BLOCK_QUOTE));
}
