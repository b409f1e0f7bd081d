package org.labpress.drawing;

/** A family and a style of the text in a drawing. Every output sets it in the bundled face. */
public enum Typeface {
  SANS(Family.SANS, false, false),
  SANS_BOLD(Family.SANS, true, false),
  SANS_ITALIC(Family.SANS, false, true),
  SANS_BOLD_ITALIC(Family.SANS, true, true),
  SERIF(Family.SERIF, false, false),
  SERIF_BOLD(Family.SERIF, true, false),
  SERIF_ITALIC(Family.SERIF, false, true),
  SERIF_BOLD_ITALIC(Family.SERIF, true, true),
  MONO(Family.MONO, false, false),
  MONO_BOLD(Family.MONO, true, false),
  MONO_ITALIC(Family.MONO, false, true),
  MONO_BOLD_ITALIC(Family.MONO, true, true);

  private final Family family;
  private final boolean bold;
  private final boolean italic;

  Typeface(Family family, boolean bold, boolean italic) {
    this.family = family;
    this.bold = bold;
    this.italic = italic;
  }

  public Family family() {
    return family;
  }

  public boolean bold() {
    return bold;
  }

  public boolean italic() {
    return italic;
  }

  /** Returns the face of a family with the given style. */
  public static Typeface of(Family family, boolean bold, boolean italic) {
    for (Typeface face : values()) {
      if (face.family == family && face.bold == bold && face.italic == italic) {
        return face;
      }
    }
    throw new IllegalStateException("no face of %s".formatted(family));
  }

  /** The three families that labpress bundles. */
  public enum Family {
    SANS,
    SERIF,
    MONO
  }
}
