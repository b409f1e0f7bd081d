package org.labpress.font;

import java.util.List;
import java.util.Optional;

/** A face in which text is set: one of the jar, or one of the author's. */
public interface Face {
  /** Returns a name that no other face of a document has. */
  String name();

  /** Returns the glyphs and measures, always the same object. */
  FontFace face();

  /** Returns whether the letters have serifs, as far as is known. */
  boolean serif();

  /**
   * Returns the face to set a character in when this one has no glyph for it: this face if it has,
   * else one that stands in; empty if no face covers it.
   */
  Optional<Face> covering(int codePoint);

  /**
   * Returns the text as glyphs, in another face where this one lacks a character. An accent stays
   * in the face of its letter if that has it.
   */
  default List<FaceRun> shape(String text) {
    return FaceRuns.of(this, text);
  }
}
