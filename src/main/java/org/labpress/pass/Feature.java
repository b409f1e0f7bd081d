package org.labpress.pass;

/** A fact that holds for a whole document once the pass that provides it has run. */
public enum Feature {
  /** No block stands for another file any more. */
  INCLUDES,
  /** A page that names no language has that of the project, if it has one. */
  LANGUAGE,
  /** Every variable of Quarto is its text. */
  VARIABLES,
  /** An image alone in its paragraph is a figure. */
  FIGURES,
  /** Every figure of another page is there. */
  EMBEDS,
  /** Figures of other pages have the ids and captions that they have here. */
  EMBED_NAMES,
  /** Every image that can be shown knows its file. */
  IMAGES,
  /** Every table of CSV data is a table. */
  TABLES,
  /** Every chart is drawn, or says why not. */
  CHARTS,
  /** Every fence of samples has its samples, or says why not. */
  SAMPLES,
  /** Every number that names its file is compared with it, or filled in. */
  NUMBERS,
  /** Every formula is read. */
  FORMULAS,
  /** The rows of displayed formulas that have numbers have them. */
  EQUATION_NUMBERS,
  /** Every heading has an id, unique in the document. */
  HEADING_IDS,
  /** The sections are numbered where the page wants numbers. */
  SECTION_NUMBERS,
  /** No caption begins with a number that the author wrote. */
  CAPTIONS,
  /** Figures, charts and tables with a caption or an id are numbered. */
  CAPTION_NUMBERS,
  /** Theorems and their like that have numbers have them. */
  THEOREM_NUMBERS,
  /** The marks of footnotes are numbered. */
  FOOTNOTE_NUMBERS,
  /** Every reference to a label that exists knows its target. */
  REFERENCES,
  /** Every citation of a work that exists is printed, and the list of references is there. */
  CITATIONS,
  /** Every list of contents names the headings. */
  CONTENTS,
  /** Every link knows its target. */
  LINKS
}
