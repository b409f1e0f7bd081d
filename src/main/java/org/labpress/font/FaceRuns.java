package org.labpress.font;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts a text into runs of one face each, where its own face lacks characters. */
final class FaceRuns {
  /**
   * What is shown for a character that no face has. Glyph 0 of the bundled fonts looks like "?".
   */
  private static final int EMPTY_BOX = 0x25A1;

  private FaceRuns() {}

  /** Returns the runs; see {@link Face#shape}. */
  static List<FaceRun> of(Face face, String text) {
    if (text.codePoints().allMatch(face.face()::covers)) {
      return List.of(run(face, text));
    }
    List<FaceRun> runs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    Face current = face;
    for (int codePoint : text.codePoints().toArray()) {
      Optional<Face> found = face.covering(codePoint);
      boolean mark = Character.getType(codePoint) == Character.NON_SPACING_MARK;
      boolean stays = mark && open.length() > 0 && current.face().covers(codePoint);
      if (!stays && open.length() > 0 && (found.isEmpty() || found.get() != current)) {
        runs.add(run(current, open.toString()));
        open.setLength(0);
      }
      if (found.isEmpty()) {
        runs.add(missing(face, codePoint));
      } else {
        current = stays ? current : found.get();
        open.appendCodePoint(codePoint);
      }
    }
    if (open.length() > 0) {
      runs.add(run(current, open.toString()));
    }
    return List.copyOf(runs);
  }

  private static FaceRun run(Face face, String text) {
    return new FaceRun(face, text, face.face().shape(text), List.of());
  }

  private static FaceRun missing(Face face, int codePoint) {
    Face boxed = face.covering(EMPTY_BOX).orElse(BundledFace.MATH);
    ShapedText.Glyph box = boxed.face().shape(Character.toString(EMPTY_BOX)).glyphs().get(0);
    String text = Character.toString(codePoint);
    ShapedText shown =
        new ShapedText(List.of(new ShapedText.Glyph(box.id(), box.advance(), text)), box.advance());
    return new FaceRun(boxed, text, shown, List.of(codePoint));
  }
}
