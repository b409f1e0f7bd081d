package org.labpress.bibliography.csl;

/** How a run of characters looks, or how it is to be treated: bits of {@link Run#look}. */
public final class Look {
  public static final int PLAIN = 0;
  public static final int ITALIC = 1;
  public static final int BOLD = 1 << 1;
  public static final int SMALL_CAPS = 1 << 2;
  public static final int SUPERSCRIPT = 1 << 3;
  public static final int SUBSCRIPT = 1 << 4;
  public static final int CODE = 1 << 5;

  /** TeX math; no text case applies. */
  public static final int MATH = 1 << 6;

  /** Keeps its capitals, as what stands in braces in BibTeX. */
  public static final int KEEP_CASE = 1 << 7;

  /** Belongs to the first field of an entry, the number of a numeric style. */
  public static final int FIRST_FIELD = 1 << 8;

  /** The name of a work's authors, for styles that print them within a sentence. */
  public static final int AUTHOR = 1 << 9;

  /** A punctuation mark of the style, which gives way to one of the data. */
  public static final int AFFIX = 1 << 10;

  /** The people among {@link #AUTHOR}, without what says their role. */
  static final int NAMES = 1 << 11;

  /** From here on, bits number the parts of a citation while it is mended as a whole. */
  static final int FIRST_PART_BIT = 16;

  private Look() {}
}
