package org.labpress.font;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The faces in which a document is set: the bundled ones, or an author's in their place. */
public final class FontFamilies {
  private static final double LEAST_SCALE = 0.6;
  private static final double MOST_SCALE = 1.5;

  private static final FontFamilies BUNDLED = new FontFamilies(new EnumMap<>(BundledFace.class));

  private final Map<BundledFace, UserFace> own;

  private FontFamilies(EnumMap<BundledFace, UserFace> own) {
    this.own = Collections.unmodifiableMap(own);
  }

  /** Returns STIX Two for text and formulas, Source Sans for captions, Source Code for code. */
  public static FontFamilies bundled() {
    return BUNDLED;
  }

  /** Returns the same families with a face in place of the bundled one that it names. */
  public FontFamilies with(UserFace face) {
    EnumMap<BundledFace, UserFace> faces = new EnumMap<>(BundledFace.class);
    faces.putAll(own);
    faces.put(face.insteadOf(), face);
    return new FontFamilies(faces);
  }

  /** Returns the face that is used where the bundled one would be. */
  public Face face(BundledFace bundled) {
    UserFace face = own.get(bundled);
    return face == null ? bundled : face;
  }

  /**
   * Returns the size of code beside text of size 1 that makes their x equally high: monospaced
   * faces are usually the larger ones. In [{@value #LEAST_SCALE}, {@value #MOST_SCALE}], whatever a
   * font says of its x.
   */
  public double codeScale() {
    double code = face(BundledFace.MONO).face().xHeight();
    double scale = face(BundledFace.SERIF).face().xHeight() / code;
    return Math.max(LEAST_SCALE, Math.min(MOST_SCALE, scale));
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof FontFamilies families && own.equals(families.own));
  }

  @Override
  public int hashCode() {
    return own.hashCode();
  }

  @Override
  public String toString() {
    return own.toString();
  }
}
